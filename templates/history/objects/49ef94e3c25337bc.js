(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Security\n\n## Reporting\n\nReport a vulnerability privately, through *Report a vulnerability* on the *Security* tab\nof the repository. Do not open an issue.\nSay what you did, what happened, and which version (`")
    ; __append( answers.name )
    ; __append(" --version`) you used.\nYou get an answer within three working days and are told when a fix is out.\n\n## Supported versions\n\nThe newest release. Fixes are not ported back.\n\n## Deadlines\n\nCounted from the day on which a fix or a mitigation is known:\n\n")
    ;  if (has("ci") && has("docker")) { 
    ; __append("| Severity | Fixed within | In the pipeline |\n|---|---|---|\n| critical | 7 days | stops the build |\n| high | 30 days | ")
    ;  if (answers.tier === 5) { 
    ; __append("stops the build")
    ;  } else { 
    ; __append("warning")
    ;  } 
    ; __append(" |\n| medium, low | with the next routine update | reported |\n")
    ;  } else { 
    ; __append("| Severity | Fixed within |\n|---|---|\n| critical | 7 days |\n| high | 30 days |\n| medium, low | with the next routine update |\n")
    ;  } 
    ;  if (has("ci") && has("docker")) { 
    ; __append("\n## What is published\n\nEvery released image has a signature, provenance")
    ;  if (answers.tier === 5) { 
    ; __append(", bills of materials and the results of its scans")
    ;  } else { 
    ; __append(" and a bill of materials")
    ;  } 
    ; __append(":\n\n```sh\ncosign verify ")
    ; __append( derived.image )
    ; __append("@sha256:… \\\n  --certificate-oidc-issuer https://token.actions.githubusercontent.com \\\n  --certificate-identity-regexp '^https://github\\.com/")
    ; __append( derived.repository )
    ; __append("/\\.github/workflows/")
    ; __append( answers.tier === 5 ? "image" : "pipeline" )
    ; __append("\\.yml@refs/tags/v'\ngh attestation verify oci://")
    ; __append( derived.image )
    ; __append("@sha256:… --repo ")
    ; __append( derived.repository )
    ;  if (answers.tier === 5) { 
    ; __append(" \\\n  --signer-workflow ")
    ; __append( derived.repository )
    ; __append("/.github/workflows/image.yml")
    ;  } 
    ; __append("\n```\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("\nHow the service protects itself, and how secrets rotate, is in\n[docs/security.md](docs/security.md).\n")
    ;  } 
  return __output;

}