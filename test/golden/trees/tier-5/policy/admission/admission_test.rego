package admission_test

import data.admission

attestation(name, predicate) := {"verificationResult": {"statement": {
	"predicateType": admission.required[name],
	"predicate": predicate,
}}}

built_by(builder) := attestation("SLSA provenance", {"runDetails": {"builder": {"id": builder}}})

workflows := "https://github.com/acme/orders/.github/workflows"

provenance := built_by(sprintf("%s/image.yml@refs/heads/main", [workflows]))

sbom(components) := attestation("CycloneDX SBOM", {"bomFormat": "CycloneDX", "components": components})

finding(score, fix) := {
	"id": "CVE-2026-0001",
	"severity": [{"method": "grype", "score": score}],
	"annotations": [{"fix": fix}],
}

vulnerabilities(findings) := attestation("CVE scan", {"scanner": {"result": findings}})

secrets(findings) := attestation("secret scan", {"findings": findings})

good := {
	"provenance": provenance,
	"sbom": sbom([{"name": "fastapi"}]),
	"vulnerabilities": vulnerabilities([finding("Medium", "fixed")]),
	"secrets": secrets([]),
}

denied(attestations) := messages if {
	messages := admission.deny with input as [{"path": name, "contents": [each]} | some name, each in attestations]
}

denied_with(changes) := denied(object.union(object.remove(good, object.keys(changes)), changes))

test_an_image_with_every_proof_is_admitted if denied(good) == set()

test_a_release_is_admitted if {
	denied_with({"provenance": built_by(sprintf("%s/image.yml@refs/tags/v1.2.3", [workflows]))}) == set()
}

test_nothing_is_admitted_without_proof if count(denied({})) == 4

test_each_proof_is_needed if {
	every name, _ in good {
		count(denied(object.remove(good, [name]))) == 1
	}
}

test_another_workflow_is_refused if {
	count(denied_with({"provenance": built_by(sprintf("%s/pipeline.yml@refs/heads/main", [workflows]))})) == 1
}

test_another_branch_is_refused if {
	count(denied_with({"provenance": built_by(sprintf("%s/image.yml@refs/heads/try", [workflows]))})) == 1
}

test_another_repository_is_refused if {
	count(denied_with({"provenance": built_by("https://github.com/someone/else/.github/workflows/image.yml@refs/heads/main")})) == 1
}

test_an_empty_bill_of_materials_is_refused if count(denied_with({"sbom": sbom([])})) == 1

test_a_high_vulnerability_with_a_fix_is_refused if {
	denied_with({"vulnerabilities": vulnerabilities([finding("High", "fixed")])}) == {"CVE-2026-0001 is High and has a fix"}
}

test_a_critical_vulnerability_with_a_fix_is_refused if {
	count(denied_with({"vulnerabilities": vulnerabilities([finding("Critical", "fixed")])})) == 1
}

test_a_vulnerability_that_nobody_can_fix_yet_is_not if {
	denied_with({"vulnerabilities": vulnerabilities([finding("Critical", "not-fixed")])}) == set()
}

test_a_scan_without_a_result_is_refused if {
	count(denied_with({"vulnerabilities": attestation("CVE scan", {})})) == 1
	count(denied_with({"secrets": attestation("secret scan", {})})) == 1
}

test_a_secret_is_refused if count(denied_with({"secrets": secrets([{"RuleID": "aws-access-token"}])})) == 1

# The cluster does not look inside: what image.yml attests has passed its check. It asks for
# the same attestations of the same workflow.
test_kyverno_asks_for_the_same if {
	{kind.intoto.type | some kind in data.spec.attestations} == {type | some type in admission.required}
	{identity.subjectRegExp |
		some attestor in data.spec.attestors
		some identity in attestor.cosign.keyless.identities
	} == {admission.workflow}
}
