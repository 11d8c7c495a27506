(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const python = versions.images[`python:${answers.python}`];
const uv = versions.images["ghcr.io/astral-sh/uv"];

    ; __append("FROM python:")
    ; __append( python.tag )
    ; __append("\n")
    ;  if (answers.tier === 2) { 
    ; __append("ARG REVISION=unknown\nLABEL org.opencontainers.image.title=")
    ; __append(escapeFn( answers.name ))
    ; __append(" \\\n      org.opencontainers.image.source=")
    ; __append(escapeFn( `https://github.com/${derived.repository}` 
))
    ; __append(" \\\n      org.opencontainers.image.revision=${REVISION}\n")
    ;  } 
    ; __append("COPY --from=ghcr.io/astral-sh/uv:")
    ; __append( uv.tag )
    ; __append(" /uv /usr/local/bin/uv\nWORKDIR /srv\nCOPY pyproject.toml uv.lock ./\n")
    ;  if (answers.tier === 1) { 
    ; __append("RUN uv sync --locked --no-dev --no-cache --compile-bytecode\n")
    ;  } else { 
    ; __append("# For a private package index: make build BUILD_ARGS='--secret id=uv,src=uv.toml'\nRUN --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    uv sync --locked --no-dev --no-cache --compile-bytecode\n")
    ;  } 
    ; __append("COPY app/ app/\nENV PATH=/srv/.venv/bin:$PATH \\\n    PYTHONUNBUFFERED=1 \\\n    ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL=sqlite:////data/")
    ; __append( answers.name )
    ; __append(".db\nVOLUME /data\nEXPOSE ")
    ; __append( answers.port )
    ; __append("\nCMD [\"uvicorn\", \"app.main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"")
    ; __append( answers.port )
    ; __append("\"]\n")
  return __output;

}