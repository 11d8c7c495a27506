(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  commands = __locals.commands;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const enterprise = answers.tier === 5; 
    ;  const contained = enterprise && has("compose") && answers.standards.includes("python"); 
    ; __append("# Decisions\n\nRecords of what was decided and why. A new one starts from [the template](template.md),\n")
    ;  if (has("docs")) { 
    ; __append("takes the next number and is listed here and in `mkdocs.yml`. An accepted record is not\nedited; a later one supersedes it. These commands write the file and both lists:\n")
    ;  } else { 
    ; __append("takes the next number and is listed here. An accepted record is not edited; a later one\nsupersedes it. These commands write the file and the list:\n")
    ;  } 
    ; __append("\n```sh\nnpx create-groundrules adr new \"Ship two images\" --supersedes 4\nnpx create-groundrules adr new \"Use pip in the cluster\" --waive PY-LCL-009 --expires 2027-06-30\n```\n\n| Record | Decision |\n|---|---|\n| [0001](0001-record-decisions.md) | Record decisions and exceptions |\n| [0002](0002-formatting.md) | Ruff formats; Black and isort verify |\n| [0003](0003-type-spelling.md) | Built-in generics spell types |\n")
    ;  if (has("compose")) { 
    ; __append("| [0004](0004-one-set-of-commands.md) | ")
    ;  if (enterprise) { 
    ; __append("Tools run in one image and nowhere else")
    ;  } else { 
    ; __append("The same commands natively and in containers")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ; __append("| [0005](0005-mutation-scope.md) | Mutation tests cover the code that decides |\n| [0006](0006-health-endpoints.md) | Two health checks under five names |\n| [0007](0007-error-body.md) | Errors are problem details with a stable code |\n| [0008](0008-validation-status.md) | Invalid input is 422, unreadable input is 400 |\n| [0009](0009-concurrent-writes.md) | A stale If-Match is 412, other conflicts are 409 |\n| [0010](0010-version-prefix.md) | The API is versioned by one prefix |\n| [0011](0011-log-stream.md) | The service logs to stdout, commands to stderr |\n| [0012](0012-telemetry.md) | Metrics are scraped, traces and logs are pushed |\n| [0013](0013-transport-security.md) | TLS ends at the gateway |\n")
    ;  if (has("helm")) { 
    ; __append("| [0014](0014-canary.md) | ")
    ;  if (has("rollouts")) { 
    ; __append("Argo Rollouts shifts the requests, and takes them back")
    ;  } else { 
    ; __append("The gateway splits traffic for a canary")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ;  if (has("pre-commit")) { 
    ; __append("| [0015](0015-secret-scanning.md) | Two scanners look for secrets |\n")
    ;  } 
    ; __append("| [0016](0016-warnings.md) | ")
    ;  if (enterprise) { 
    ; __append("No warning passes")
    ;  } else { 
    ; __append("Which warnings pass")
    ;  } 
    ; __append(" |\n")
    ;  if (has("github")) { 
    ; __append("| [0017](0017-merge-and-signature.md) | Pull requests are squashed, branches are signed |\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("| [0018](0018-documentation-site.md) | MkDocs 1 builds the documentation, for now |\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("| [0019](0019-persistence.md) | Migrations are reviewed, reversible and run before the release |\n")
    ;  } else { 
    ; __append("| [0019](0019-persistence.md) | State lives in memory |\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("| [0020](0020-authentication.md) | Bearer tokens of one OpenID Connect issuer |\n")
    ;  } else { 
    ; __append("| [0020](0020-authentication.md) | The API is open until it has an identity provider |\n")
    ;  } 
    ; __append("| [0021](0021-interrupt-exit-code.md) | An interrupted command exits with 130 |\n")
    ;  if (enterprise && has("docker")) { 
    ; __append("| [0022](0022-distroless-runtime.md) | The image is built on Wolfi and runs on distroless Debian |\n")
    ;  } 
    ;  if (contained || has("docs") || !derived.hasAuthentication) { 
    ; __append("\n## What lapses\n\n| Record | Sets aside | Until |\n|---|---|---|\n")
    ;  if (contained) { 
    ; __append("| [0004](0004-one-set-of-commands.md) | the rules on work without containers | ")
    ; __append( versions.expiry.containers )
    ; __append(" |\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("| [0018](0018-documentation-site.md) | nothing; the tools are at their end of life | ")
    ; __append( versions.expiry.mkdocs )
    ; __append(" |\n")
    ;  } 
    ;  if (!derived.hasAuthentication) { 
    ; __append("| [0020](0020-authentication.md) | the rules on authentication and authorisation | ")
    ; __append( versions.expiry.authentication )
    ; __append(" |\n")
    ;  } 
    ;  } 
  return __output;

}