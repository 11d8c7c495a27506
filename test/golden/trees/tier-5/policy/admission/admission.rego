# Which image may run, by what is attested of it. `make admit` hands over one file a
# kind of attestation, as `gh attestation verify` wrote it: signed by image.yml.
package admission

workflow := `^https://github\.com/acme/orders/\.github/workflows/image\.yml@refs/(heads/main|tags/v.+)$`

required := {
	"SLSA provenance": "https://slsa.dev/provenance/v1",
	"CycloneDX SBOM": "https://cyclonedx.org/bom",
	"CVE scan": "https://in-toto.io/attestation/vulns/v0.1",
	"secret scan": "https://github.com/acme/orders/attestations/secret-scan/v1",
}

statements contains attestation.verificationResult.statement if {
	some file in input
	some attestation in file.contents
}

predicates(name) := {statement.predicate |
	some statement in statements
	statement.predicateType == required[name]
}

deny contains sprintf("there is no signed attestation of its %s", [name]) if {
	some name, _ in required
	count(predicates(name)) == 0
}

deny contains "it was not built by the isolated workflow on main or a release tag" if {
	some provenance in predicates("SLSA provenance")
	not built_by_workflow(provenance)
}

built_by_workflow(provenance) if regex.match(workflow, provenance.runDetails.builder.id)

deny contains "its bill of materials is not one of CycloneDX, or is empty" if {
	some bill in predicates("CycloneDX SBOM")
	not lists_components(bill)
}

lists_components(bill) if {
	bill.bomFormat == "CycloneDX"
	count(bill.components) > 0
}

deny contains sprintf("%s is %s and has a fix", [finding.id, severity.score]) if {
	some scan in predicates("CVE scan")
	some finding in scan.scanner.result
	some severity in finding.severity
	lower(severity.score) in {"high", "critical"}
	some note in finding.annotations
	note.fix == "fixed"
}

deny contains "its CVE scan has no result" if {
	some scan in predicates("CVE scan")
	not has_result(scan)
}

has_result(scan) if is_array(scan.scanner.result)

deny contains "its secret scan found something, or has no result" if {
	some scan in predicates("secret scan")
	not found_nothing(scan)
}

found_nothing(scan) if scan.findings == []
