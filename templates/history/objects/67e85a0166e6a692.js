(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  text = __locals.text;
    ;  const python = versions.images[`python:${answers.python}`]; 
    ;  // hadolint 2.15 cannot parse an escaped backslash right before a quote; an empty expansion parts them. 

    ;  const label = (value) => text.docker(value).replace(/\\\\(?=\\?")/g, "$&$${VERSION:+}"); 
    ;  const uv = versions.images["ghcr.io/astral-sh/uv"]; 
    ;  const productive = answers.tier >= 4; 
    ;  if (productive) { 
    ; __append("# A private package index comes as a secret: --secret id=uv,src=uv.toml.\nARG PYTHON_IMAGE=python:")
    ; __append( python.tag )
    ; __append("@")
    ; __append( python.digest )
    ; __append("\nARG UV_IMAGE=ghcr.io/astral-sh/uv:")
    ; __append( uv.tag )
    ; __append("@")
    ; __append( uv.digest )
    ; __append("\n\n# hadolint ignore=DL3057\n")
    ;  } else { 
    ; __append("# The tag moves with fixes of Python and Debian; docker build --pull takes the newest.\nARG PYTHON_IMAGE=python:")
    ; __append( python.tag.replace(/^(\d+\.\d+)\.\d+/, "$1") )
    ; __append("\nARG UV_IMAGE=ghcr.io/astral-sh/uv:")
    ; __append( uv.tag )
    ; __append("\n\n")
    ;  } 
    ; __append("FROM ${UV_IMAGE} AS uv\n\n# What the development image and the builder have in common.\nFROM ${PYTHON_IMAGE} AS toolchain\nCOPY --from=uv /uv /usr/local/bin/uv\nENV UV_COMPILE_BYTECODE=1 \\\n    UV_LINK_MODE=copy \\\n    UV_NO_PROGRESS=1 \\\n    UV_PROJECT_ENVIRONMENT=/opt/venv \\\n    UV_PYTHON_DOWNLOADS=never\nWORKDIR /src\n\n# Python, the locked dependencies and every lint and test tool")
    ;  if (derived.components.includes("compose")) { 
    ; __append("; see compose.yaml")
    ;  } 
    ; __append(".\nFROM toolchain AS dev\nRUN apt-get update \\\n    && apt-get install --yes --no-install-recommends git=1:2.* make=4.* \\\n    && rm -rf /var/lib/apt/lists/*\nRUN --mount=type=cache,target=/root/.cache/uv \\\n")
    ;  if (productive) { 
    ; __append("    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n")
    ;  } 
    ; __append("    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n    --mount=type=bind,source=uv.lock,target=uv.lock \\\n    uv sync --locked --no-install-project\nCOPY . .\nRUN --mount=type=cache,target=/root/.cache/uv \\\n")
    ;  if (productive) { 
    ; __append("    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n")
    ;  } 
    ; __append("    uv sync --locked\nENV HOME=/tmp \\\n    PATH=/opt/venv/bin:$PATH \\\n    UV_NO_SYNC=1\nUSER 1000:1000\nHEALTHCHECK NONE\nCMD [\"make\", \"test\"]\n\nFROM toolchain AS builder\n")
    ;  if (productive) { 
    ; __append("# Equal sources give equal bytes: compiled files hold a hash instead of a time,\n# and the note of when uv built the project goes.\nENV PYC_INVALIDATION_MODE=UNCHECKED_HASH\n")
    ;  } 
    ; __append("RUN --mount=type=cache,target=/root/.cache/uv \\\n")
    ;  if (productive) { 
    ; __append("    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n")
    ;  } 
    ; __append("    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n    --mount=type=bind,source=uv.lock,target=uv.lock \\\n    uv sync --locked --no-dev --no-install-project\nCOPY pyproject.toml uv.lock README.md LICENSE ./\nCOPY app/ app/\n# Without the refresh uv takes what it built before, as long as pyproject.toml is the same.\nRUN --mount=type=cache,target=/root/.cache/uv \\\n")
    ;  if (productive) { 
    ; __append("    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n")
    ;  } 
    ; __append("    uv sync --locked --no-dev --no-editable --refresh-package ")
    ; __append( answers.name )
    ;  if (productive) { 
    ; __append(" \\\n    && find /opt/venv -name uv_cache.json -delete \\\n    && find /opt/venv -path '*/")
    ; __append( answers.package )
    ; __append("-*.dist-info/RECORD' -exec sed -i '/uv_cache\\.json/d' {} +")
    ;  } 
    ; __append("\n\nFROM ${PYTHON_IMAGE} AS runtime\nARG VERSION=0.0.0\nARG REVISION=unknown\nLABEL org.opencontainers.image.title=")
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
    ; __append("ENVIRONMENT=prod")
    ;  if (productive) { 
    ; __append(" \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("BUILD_SHA=${REVISION} \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("HOST=0.0.0.0 \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("PORT=")
    ; __append( answers.port )
    ;  } 
    ; __append("\nWORKDIR /srv\nCOPY --from=builder /opt/venv /opt/venv\n")
    ;  if (derived.hasDatabase) { 
    ; __append("COPY alembic.ini ./\nCOPY migrations/ migrations/\n")
    ;  } 
    ; __append("USER 1000:1000\nEXPOSE ")
    ; __append( answers.port )
    ; __append("\nHEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \\\n")
    ;  if (productive) { 
    ; __append("    CMD [\"python\", \"-m\", \"app.healthcheck\"]\nCMD [\"")
    ; __append( answers.name )
    ; __append("\", \"serve\"]\n")
    ;  } else { 
    ; __append("    CMD [\"python\", \"-c\", \"from urllib.request import urlopen; urlopen('http://127.0.0.1:")
    ; __append( answers.port )
    ; __append("/livez', timeout=3)\"]\nCMD [\"uvicorn\", \"--factory\", \"app.main:create_app\", \"--host\", \"0.0.0.0\", \"--port\", \"")
    ; __append( answers.port )
    ; __append("\", \"--timeout-graceful-shutdown\", \"8\"]\n")
    ;  } 
  return __output;

}