(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Contributing\n\n## Set up\n\n`make dev` installs everything")
    ;  if (has("pre-commit")) { 
    ; __append(", including the commit hooks")
    ;  } 
    ; __append("; `make doctor` says what is\nmissing. Commits are signed with [gitsign](https://github.com/sigstore/gitsign):\n\n```sh\ngit config --local commit.gpgsign true\ngit config --local gpg.format x509\ngit config --local gpg.x509.program gitsign\n```\n\n## A change\n\n1. Branch from `main`, and keep the branch to a few days.\n2. Write a test from the specification, see it fail for the right reason, make the\n   least change that passes, then tidy up.\n3. Run `make lint`, then `make test`, and repeat until both are without errors and\n   warnings. `make test-all` runs the slower lanes.\n4. `make openapi` when the API changes. Review the difference like code: clients\n   depend on it. Add fields and operations rather than changing them.\n5. Open a pull request with a title that is a\n   [Conventional Commit](https://www.conventionalcommits.org): `feat: …`, `fix: …`,\n   with `!` for a break that clients have to react to. It is squashed into one\n   commit with that title.\n\n")
    ;  if (has("pre-commit")) { 
    ; __append("Nothing is committed over a failing hook. ")
    ;  } 
    ; __append("Specified behaviour comes first: what no\nspecification asks for is not added.\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n## Migrations\n\n`make migration m=\"add a column\"` drafts a revision. Read it, complete the downgrade, and\nkeep it compatible with the version that runs")
    ;  if (has("docs")) { 
    ; __append("; see\n[Migrations](docs/migrations.md)")
    ;  } 
    ; __append(".\n")
    ;  } 
    ;  if (has("adr")) { 
    ; __append("\n## Exceptions\n\nA rule of the standards is set aside only by a record in [docs/adr](docs/adr/README.md)\nthat names the rule, the reason and the day on which the exception lapses. The\nrecord is merged before the code that needs it.\n")
    ;  } 
    ;  if (has("ci")) { 
    ; __append("\n## Releases\n\nA maintainer runs `make changelog RELEASE=1.2.3`, sets the version in `pyproject.toml`")
    ;  if (has("helm")) { 
    ; __append(",\n`chart/Chart.yaml`")
    ;  } 
    ; __append(" and `uv.lock` (`uv lock`), merges that as `chore: release 1.2.3`, and pushes\n")
    ;  if (has("helm")) { 
    ; __append("the signed tag `v1.2.3`. The pipeline builds, scans and signs the image, deploys it to\nstaging and to a canary, and waits for approval")
    ;  if (has("docs")) { 
    ; __append("; see [Deployment](docs/deployment.md)")
    ;  } 
    ; __append(".\n")
    ;  } else if (has("docker")) { 
    ; __append("the signed tag `v1.2.3`. The pipeline builds, scans and signs the image, and publishes it\nwith the release notes.\n")
    ;  } else { 
    ; __append("the signed tag `v1.2.3`. The pipeline tests it and publishes the release notes.\n")
    ;  } 
    ;  } 
  return __output;

}