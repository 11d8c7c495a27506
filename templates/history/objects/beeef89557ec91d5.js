(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const wolfi = versions.images["cgr.dev/chainguard/wolfi-base"]; 
    ;  const distroless = versions.images["gcr.io/distroless/python3-debian13"]; 
    ;  // hadolint 2.15 cannot parse an escaped backslash right before a quote; an empty expansion parts them. 

    ;  const label = (value) => text.docker(value).replace(/\\\\(?=\\?")/g, "$&$${VERSION:+}"); 
    ;  const uv = versions.images["ghcr.io/astral-sh/uv"]; 
    ; 
const packages = [
  "bash=~5", ...(has("admission") ? ["conftest=~0"] : []), ...(["helm", "pre-commit", "slo"].some(has) ? ["curl=~8"] : []), "git=~2", ...(has("pre-commit") ? ["gitleaks=~8", "gitsign=~0"] : []),
  ...(has("architecture") ? ["graphviz=~15"] : []), ...(has("helm") ? ["helm-4=~4"] : []), ...(["ci", "pre-commit", "slo"].some(has) ? ["jq=~1"] : []),
  "make=~4", ...(has("ci") ? ["nodejs-24=~24", "npm-12=~12"] : []), ...(has("slo") ? ["yq=~4"] : []),
];
const tests = versions.tools["helm-unittest"];

    ; __append("# A private package index comes as a secret: --secret id=uv,src=uv.toml.\n# The bases are indexes for amd64 and arm64. Both have Python at /usr/bin/python3.13, so\n# what is installed on the one that builds runs unchanged on the one without a shell.\nARG BUILDER_IMAGE=cgr.dev/chainguard/wolfi-base@")
    ; __append( wolfi.digest )
    ; __append("\nARG RUNTIME_IMAGE=gcr.io/distroless/python3-debian13:")
    ; __append( distroless.tag )
    ; __append("@")
    ; __append( distroless.digest )
    ; __append("\nARG UV_IMAGE=ghcr.io/astral-sh/uv:")
    ; __append( uv.tag )
    ; __append("@")
    ; __append( uv.digest )
    ; __append("\n\n# hadolint ignore=DL3057\nFROM ${UV_IMAGE} AS uv\n\n# What the development image and the builder have in common.\nFROM ${BUILDER_IMAGE} AS toolchain\nRUN apk add --no-cache python-3.13=~3.13\nCOPY --from=uv /uv /usr/local/bin/uv\nENV UV_COMPILE_BYTECODE=1 \\\n    UV_LINK_MODE=copy \\\n    UV_NO_PROGRESS=1 \\\n    UV_PROJECT_ENVIRONMENT=/opt/venv \\\n    UV_PYTHON=/usr/bin/python3.13 \\\n    UV_PYTHON_DOWNLOADS=never\nWORKDIR /src\n\n# Python, the locked dependencies and every tool")
    ;  if (has("compose")) { 
    ; __append(": the only place where they run. See compose.yaml")
    ;  } 
    ; __append(".\nFROM toolchain AS dev\nRUN apk add --no-cache \\\n    ")
    ; __append( packages.join(" \\\n    ") )
    ; __append("\n")
    ;  if (has("helm")) { 
    ; __append("# Helm 4 cannot verify a plugin from a repository.\nENV HELM_PLUGINS=/opt/helm-plugins\nRUN helm plugin install --verify=false --version ")
    ; __append( tests )
    ; __append(" https://github.com/helm-unittest/helm-unittest\n")
    ;  } 
    ; __append("RUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n    --mount=type=bind,source=uv.lock,target=uv.lock \\\n    uv sync --locked --all-groups --no-install-project\nCOPY . .\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    uv sync --locked --all-groups\n# The Makefile starts a container for each tool unless TOOLS says otherwise.\nENV HOME=/tmp \\\n    PATH=/opt/venv/bin:$PATH \\\n    TOOLS= \\\n    UV_NO_SYNC=1\nUSER 1000:1000\nHEALTHCHECK NONE\nCMD [\"make\", \"test\"]\n\nFROM toolchain AS builder\n# Equal sources give equal bytes: dependencies are the wheels of uv.lock, compiled\n# files hold a hash instead of a time; the notes of when uv built the project and with\n# which patch of Python go.\nENV PYC_INVALIDATION_MODE=UNCHECKED_HASH\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n    --mount=type=bind,source=uv.lock,target=uv.lock \\\n    uv sync --locked --no-dev --no-install-project --no-build\nCOPY pyproject.toml uv.lock README.md LICENSE ./\nCOPY app/ app/\n# Without the refresh uv takes what it built before, as long as pyproject.toml is the same.\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    uv sync --locked --no-dev --no-editable --refresh-package ")
    ; __append( answers.name )
    ; __append(" \\\n    && sed -i '/^version_info/d' /opt/venv/pyvenv.cfg \\\n    && find /opt/venv -name uv_cache.json -delete \\\n    && find /opt/venv -path '*/")
    ; __append( answers.package )
    ; __append("-*.dist-info/RECORD' -exec sed -i '/uv_cache\\.json/d' {} +\n\n# No shell and no package manager: every command is in exec form.\nFROM ${RUNTIME_IMAGE} AS runtime\nARG VERSION=0.0.0\nARG REVISION=unknown\nLABEL org.opencontainers.image.title=")
    ; __append(escapeFn( answers.name ))
    ; __append(" \\\n      org.opencontainers.image.description=")
    ; __append( label(answers.description) )
    ; __append(" \\\n      org.opencontainers.image.licenses=")
    ; __append(escapeFn( answers.licence === "proprietary" ? "LicenseRef-Proprietary" : answers.licence ))
    ; __append(" \\\n      org.opencontainers.image.source=")
    ; __append(escapeFn( `https://github.com/${derived.repository}` 
))
    ; __append(" \\\n      org.opencontainers.image.vendor=")
    ; __append( label(answers.organisation) )
    ; __append(" \\\n      org.opencontainers.image.version=${VERSION} \\\n      org.opencontainers.image.revision=${REVISION}\nENV HOME=/tmp \\\n    PATH=/opt/venv/bin:$PATH \\\n    PYTHONDONTWRITEBYTECODE=1 \\\n    PYTHONUNBUFFERED=1 \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("BUILD_SHA=${REVISION} \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT=prod \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("HOST=0.0.0.0 \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("PORT=")
    ; __append( answers.port )
    ; __append("\nWORKDIR /srv\nCOPY --from=builder /opt/venv /opt/venv\n")
    ;  if (derived.hasDatabase) { 
    ; __append("COPY alembic.ini ./\nCOPY migrations/ migrations/\n")
    ;  } 
    ; __append("USER 1000:1000\nEXPOSE ")
    ; __append( answers.port )
    ; __append("\nHEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \\\n    CMD [\"python\", \"-m\", \"app.healthcheck\"]\n# The base would take the command for a script of Python's.\nENTRYPOINT []\nCMD [\"")
    ; __append( answers.name )
    ; __append("\", \"serve\"]\n")
  return __output;

}