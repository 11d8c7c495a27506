(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Security\n\n## Reporting\n\nReport a vulnerability privately, through *Report a vulnerability* on the *Security* tab\nof the repository. Do not open an issue.\nSay what you did, what happened, and which version you used.\n\n## Supported versions\n\nThe newest release. Fixes are not ported back.\n")
    ;  if (has("ci")) { 
    ; __append("\n## In the pipeline\n\n| Finding | What happens |\n|---|---|\n")
    ;  if (has("docker")) { 
    ; __append("| critical vulnerability in the image | stops the build |\n| any other vulnerability in the image | warning |\n")
    ;  } 
    ;  if (has("pre-commit")) { 
    ; __append("| secret in a file | stops the build |\n")
    ;  } 
    ; __append("| misconfiguration of ")
    ;  if (has("docker")) { 
    ; __append("the image or ")
    ;  } 
    ; __append("a workflow | stops the ")
    ;  if (has("docker")) { 
    ; __append("release")
    ;  } else { 
    ; __append("build")
    ;  } 
    ; __append(" |\n")
    ;  if (has("compose")) { 
    ; __append("\nOWASP ZAP attacks the running service every month; a high risk fails the workflow *Security*.\n")
    ;  } 
    ;  } 
    ;  if (has("ci") && has("docker")) { 
    ; __append("\n## What is published\n\nEvery image has a signature and provenance:\n\n```sh\ncosign verify ")
    ; __append( derived.image )
    ; __append("@sha256:… \\\n  --certificate-oidc-issuer https://token.actions.githubusercontent.com \\\n  --certificate-identity-regexp '^https://github\\.com/")
    ; __append( derived.repository )
    ; __append("/\\.github/workflows/pipeline\\.yml@refs/(heads/main|tags/v.+)$'\ngh attestation verify oci://")
    ; __append( derived.image )
    ; __append("@sha256:… --repo ")
    ; __append( derived.repository )
    ; __append(" \\\n  --signer-workflow ")
    ; __append( derived.repository )
    ; __append("/.github/workflows/pipeline.yml\n```\n")
    ;  } 
    ; __append("\n## Unsigned artifacts\n\nThese have no signature, so do not deploy them:\n\n")
    ;  if (has("docker")) { 
    ; __append("- images that are built on a developer's machine;\n- bills of materials")
    ;  if (has("ci")) { 
    ; __append(", which the pipeline keeps beside each run")
    ;  } 
    ; __append(";\n")
    ;  } 
    ;  if (has("compose")) { 
    ; __append("- the wheel and the source archive of `make dist`;\n")
    ;  } 
    ; __append("- the source archives that GitHub offers for a tag.\n")
  return __output;

}