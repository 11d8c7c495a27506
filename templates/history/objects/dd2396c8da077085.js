(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Security\n\nReport a vulnerability privately, through *Report a vulnerability* on the *Security* tab\nof the repository. Do not open an issue.\n")
    ;  if (has("docker")) { 
    ; __append("\n## Security of the container\n\n- The process is root inside the container. On the host it has no capabilities, cannot gain\n  privileges and cannot write to its file system, except for `/tmp` and the volume\n  `/data`: `scripts/deploy.sh` starts it so. Start it in the same way elsewhere.\n- The image holds Python, uv, the locked dependencies and `app/`, and neither tests nor\n  secrets: `.dockerignore` lets nothing else in.\n- The base image is named by its tag, so that a rebuild may get another one. Rebuild for\n  security fixes of Debian and Python.\n- `/data` holds everything that is stored, not encrypted.\n- The port is bound to 127.0.0.1 of the host. Nothing authenticates callers.\n- `/metrics` is open on the same port: do not let the proxy pass it on.\n\n## Unsigned builds\n\nNo image is signed, and none has provenance. Whoever can push to the registry can replace\nwhat a tag names, but not what a digest names: where it matters, deploy by digest.\n")
    ;  if (has("ci")) { 
    ; __append("The summary of each run of the pipeline has the one that it pushed to the registry.\n")
    ;  } else { 
    ; __append("`make push` says which one it pushed.\n")
    ;  } 
    ; __append("\n```sh\nDEPLOY_HOST=deploy@example.com scripts/deploy.sh ")
    ; __append( derived.image )
    ; __append("@sha256:…\n```\n\n| Artifact | Signed | Since |\n|---|---|---|\n| `")
    ; __append( derived.image )
    ; __append(":sha-…` | no | 0.1.0 |\n\n## Known vulnerabilities\n\n")
    ;  if (has("ci")) { 
    ; __append("`make scan` lists what is known against the contents of the image, and the pipeline keeps\nthat list and the bill of materials as artifact `reports`. Each finding of high or critical\nseverity gets a line here on the day on which it is seen; until then the pipeline warns.\n")
    ;  } else { 
    ; __append("`make scan` lists what is known against the contents of the image. Each finding of high or\ncritical severity gets a line here on the day on which it is seen.\n")
    ;  } 
    ; __append("\n| CVE | Severity | Package | Found | What we do |\n|---|---|---|---|---|\n| none | | | | |\n")
    ;  } 
  return __output;

}