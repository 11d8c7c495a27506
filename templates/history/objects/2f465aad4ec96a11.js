(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: The image is built on Wolfi and runs on distroless Debian\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [T5-1.2, T5-1.5, T5-1.7, T5-2.6]\n---\n\n# 0022. The image is built on Wolfi and runs on distroless Debian\n\n## Context\n\nTier 5 wants a builder of Alpine or Wolfi and a distroless runtime, by digest, for amd64\nand arm64. Chainguard's image of Python is free in its newest version only; Google's\nhas the Python of Debian. Wheels for Alpine's musl run on neither. Debian lists\nvulnerabilities that it has not mended yet, some of them for years.\n\n## Decision\n\n`BUILDER_IMAGE` is Wolfi, `RUNTIME_IMAGE` Google's distroless Python ")
    ; __append( answers.python )
    ; __append(" on Debian 13. Both\nhave glibc and Python at `/usr/bin/python")
    ; __append( answers.python )
    ; __append("`, so what the builder installs runs on the\nother unchanged. Dependencies come as wheels only. Another pair is a build argument away.\n\nA high or critical vulnerability fails the build once there is a version that mends it.\nThe others are listed, and attested with the image.\n\n## Consequences\n\n- There is no shell in the image: `kubectl exec` finds none, and `kubectl debug` opens a\n  Python of the same image beside it.\n- A wheel has to run on the older of the two glibcs, that of Debian 13.\n- Packages of Wolfi in the development image are held to a series, not to bytes; the\n  image that is deployed has none of them.\n\n## Alternatives\n\nChainguard's Python has fewer findings, and needs a subscription for a version that\nstays. Alpine as the runtime has a shell and a package manager. To fail on what nobody\ncan mend would stop every build, and teach people to override the gate.\n\n## Verification\n\n")
    ;  if (has("ci")) { 
    ; __append("The workflow *Image* starts the image until it is healthy, builds it for both platforms,\nand scans each.\n")
    ;  } else { 
    ; __append("`make archive` builds the image for both platforms; `make sbom scan` scans it.\n")
    ;  } 
  return __output;

}