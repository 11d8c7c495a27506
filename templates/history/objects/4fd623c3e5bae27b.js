(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  project = __locals.project;
    ; 
const scanned = derived.components.includes("ci") && (derived.components.includes("docker") || project.present.docker !== undefined);
// The default of the answers is nobody's account, and a person's name is none.
const known = answers.organisation !== "owner" && /^[A-Za-z\d]+(?:-[A-Za-z\d]+)*$/.test(answers.organisation);

    ; __append("# Security\n\nReport a vulnerability privately, through *Report a vulnerability* on the *Security* tab\nof the repository. Do not open an issue. Say what you did, what happened, and which\nversion you used.\n")
    ;  if (scanned) { 
    ; __append("\n## What is published\n\nThe pipeline scans every image, and a critical vulnerability that has a fix stops it.\nImages of a public repository have a signature, provenance and a bill of materials")
    ; __append( known ? ":" : "." )
    ; __append("\n")
    ;  if (known) { 
    ; __append("\n```sh\ncosign verify ")
    ; __append( derived.image )
    ; __append("@sha256:… \\\n  --certificate-oidc-issuer https://token.actions.githubusercontent.com \\\n  --certificate-identity-regexp '^https://github\\.com/")
    ; __append( answers.organisation )
    ; __append("/[^/]+/\\.github/workflows/pipeline\\.yml@refs/'\ngh attestation verify oci://")
    ; __append( derived.image )
    ; __append("@sha256:… --owner ")
    ; __append( answers.organisation )
    ; __append("\n```\n")
    ;  } 
    ;  } 
  return __output;

}