(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  versions = __locals.versions,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text;
    ;  const { manager, source, installable, requirements, health } = project; 
    ;  const image = (name, tag) => (versions.images[name] ? `${tag}:${versions.images[name].tag}@${versions.images[name].digest}` : `${name}-slim`); 
    ;  // In a workspace the lock and the other members lie above. 

    ;  const { inContext } = commands; 
    ;  const workspace = inContext !== ""; 
    ;  const member = inContext.slice(0, -1); 
    ;  const locked = project.lockFile !== "" && !project.lockFile.startsWith("../"); 
    ;  // Only where the settings say where collected files go. 

    ;  const workplace = `/srv/${inContext}`.slice(0, -1); 
    ;  const statics = commands.manage === "" ? "" : project.staticRoot; 
    ;  const copied = (from, to) => (/^[\w@%+=:,./*-]+$/.test(from + to) ? `${from} ${to}` : JSON.stringify([from, to])); 
    ;  const settings = { uv: "uv.toml", poetry: "auth.toml", pdm: "config.toml" }[manager] ?? "pip.conf"; 
    ;  const installer = ["poetry", "pdm", "pipenv"].includes(manager) ? manager : ""; 
    ;  const pip = "pip --python /opt/venv/bin/python install"; 
    ;  // Debian packages for requirements that come without a wheel. 

    ;  const NATIVE = {
  mysqlclient: ["gcc libc6-dev default-libmysqlclient-dev pkg-config", "libmariadb3"],
  psycopg: ["", "libpq5"],
  psycopg2: ["gcc libc6-dev libpq-dev", "libpq5"],
  "python-ldap": ["gcc libc6-dev libldap-dev libsasl2-dev", "libldap2 libsasl2-2"],
  "python-magic": ["", "libmagic1t64"],
  uwsgi: ["gcc libc6-dev", ""],
  weasyprint: ["", "libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0"],
}; 
    ;  const packages = (at) => [...new Set(project.nativeRequirements.flatMap((name) => (NATIVE[name]?.[at] ?? "").split(" ")))].filter(Boolean).sort().join(" "); 
    ;  const apt = (names) => `# The newest patch of the release that the base image is of.\n# hadolint ignore=DL3008\nRUN apt-get update \\\n    && apt-get install --yes --no-install-recommends ${names} \\\n    && rm -rf /var/lib/apt/lists/*\n`; 
    ;  if (workspace) { 
    ; __append("# Built from the root of the workspace: docker build --file ")
    ; __append( commands.word(`${inContext}Dockerfile`) )
    ; __append(" .\n")
    ;  } 
    ; __append("# A private package index comes as a secret: --secret id=")
    ; __append( settings === "pip.conf" ? "pip" : manager )
    ; __append(",src=")
    ; __append( settings )
    ; __append(".\nARG PYTHON_IMAGE=")
    ; __append( image(`python:${answers.python}`, "python") )
    ; __append("\n")
    ;  if (manager === "uv") { 
    ; __append("ARG UV_IMAGE=")
    ; __append( image("ghcr.io/astral-sh/uv", "ghcr.io/astral-sh/uv") )
    ; __append("\n\nFROM ${UV_IMAGE} AS uv\n")
    ;  } 
    ; __append("\n")
    ;  if (project.lockFile.startsWith("../") && !workspace) { 
    ; __append("# The lock lies outside of this folder, so that the versions are resolved anew.\n")
    ;  } 
    ; __append("FROM ${PYTHON_IMAGE} AS builder\n")
    ;  if (packages(0) !== "") { 
    ; __append( apt(packages(0)) )
    ;  } 
    ;  if (manager === "uv") { 
    ; __append("COPY --from=uv /uv /usr/local/bin/uv\nENV UV_COMPILE_BYTECODE=1 \\\n    UV_LINK_MODE=copy \\\n    UV_NO_PROGRESS=1 \\\n    UV_PROJECT_ENVIRONMENT=/opt/venv \\\n    UV_PYTHON_DOWNLOADS=never\nWORKDIR /srv\n")
    ;  if (workspace) { 
    ;  // A mount can name no path with a space in it; then there is no layer of dependencies alone. 

    ;  if (/^[\w@%+=:./-]+$/.test(inContext)) { 
    ; __append("# What others publish. The lock is held against the members below, where all of them are there.\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n    --mount=type=bind,source=uv.lock,target=uv.lock \\\n    --mount=type=bind,source=")
    ; __append( inContext )
    ; __append("pyproject.toml,target=")
    ; __append( inContext )
    ; __append("pyproject.toml \\\n    uv sync --project ")
    ; __append( member )
    ; __append(" --frozen --no-dev --no-install-local\n")
    ;  } 
    ; __append("COPY . .\n# Without the refresh uv takes the packages that it built from here before, whatever changed in them.\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    uv sync --project ")
    ; __append( commands.word(member) )
    ; __append(" --locked --no-dev --no-editable --refresh\n")
    ;  } else { 
    ; __append("RUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n")
    ;  if (locked) { 
    ; __append("    --mount=type=bind,source=uv.lock,target=uv.lock \\\n")
    ;  } 
    ; __append("    uv sync")
    ; __append( locked ? " --locked" : "" )
    ; __append(" --no-dev --no-install-project\n")
    ;  if (installable) { 
    ; __append("COPY . .\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    uv sync")
    ; __append( locked ? " --locked" : "" )
    ; __append(" --no-dev\n")
    ;  } 
    ;  } 
    ;  } else if (installer !== "") { 
    ; __append("ENV VIRTUAL_ENV=/opt/venv\nRUN --mount=type=cache,target=/root/.cache/pip \\\n    --mount=type=secret,id=pip,target=/etc/pip.conf \\\n    python -m venv /opt/")
    ; __append( installer )
    ; __append(" \\\n    && /opt/")
    ; __append( installer )
    ; __append("/bin/pip install \"")
    ; __append( installer === "pdm" ? "pdm[locked]" : installer )
    ; __append("==")
    ; __append( commands.version(installer) )
    ; __append("\" \\\n    && python -m venv --without-pip \"$VIRTUAL_ENV\"\nWORKDIR /srv\n")
    ;  } else { 
    ; __append("WORKDIR /srv\nRUN python -m venv --without-pip /opt/venv\n")
    ;  } 
    ;  if (manager === "poetry") { 
    ; __append("RUN --mount=type=cache,target=/root/.cache/pypoetry \\\n    --mount=type=secret,id=poetry,target=/root/.config/pypoetry/auth.toml \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n")
    ;  if (locked) { 
    ; __append("    --mount=type=bind,source=poetry.lock,target=poetry.lock \\\n")
    ;  } 
    ; __append("    /opt/poetry/bin/poetry install --no-interaction --compile --only main --no-root\n")
    ;  if (installable) { 
    ; __append("COPY . .\nRUN /opt/poetry/bin/poetry install --no-interaction --only-root\n")
    ;  } 
    ;  } else if (manager === "pdm") { 
    ; __append("RUN --mount=type=cache,target=/root/.cache/pdm \\\n    --mount=type=secret,id=pdm,target=/root/.config/pdm/config.toml \\\n    --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\\n")
    ;  if (locked) { 
    ; __append("    --mount=type=bind,source=pdm.lock,target=pdm.lock \\\n")
    ;  } 
    ; __append("    /opt/pdm/bin/pdm ")
    ; __append( locked ? "sync" : "install --no-lock" )
    ; __append(" --prod --no-self\n")
    ;  if (installable) { 
    ; __append("COPY . .\nRUN --mount=type=cache,target=/root/.cache/pdm \\\n    --mount=type=secret,id=pdm,target=/root/.config/pdm/config.toml \\\n    /opt/pdm/bin/pdm ")
    ; __append( locked ? "sync" : "install --no-lock" )
    ; __append(" --prod\n")
    ;  } 
    ;  } else if (manager === "pipenv") { 
    ; __append("COPY Pipfile")
    ; __append( locked ? " Pipfile.lock" : "" )
    ; __append(" ./\nRUN --mount=type=cache,target=/root/.cache/pip \\\n    --mount=type=secret,id=pip,target=/etc/pip.conf \\\n    /opt/pipenv/bin/pipenv ")
    ; __append( locked ? "sync" : "install --skip-lock" )
    ; __append("\n")
    ;  } else if (manager !== "uv") { 
    ;  const top = (file) => file.replace(/\/.*/, "/"); 
    ;  const folder = (file) => `COPY ${file.includes("/") ? copied(top(file), top(file)) : copied(/^requirements.*\.txt$/.test(file) ? "requirements*.txt" : file, "./")}`; 
    ;  for (const line of new Set(requirements.map(folder))) { 
    ; __append( line )
    ; __append("\n")
    ;  } 
    ;  if (requirements.length > 0) { 
    ; __append("RUN --mount=type=cache,target=/root/.cache/pip \\\n    --mount=type=secret,id=pip,target=/etc/pip.conf \\\n    ")
    ; __append( pip )
    ; __append(" ")
    ; __append( requirements.map((file) => `-r ${commands.word(file)}`).join(" ") )
    ; __append("\n")
    ;  } 
    ;  if (installable) { 
    ; __append("COPY . .\nRUN --mount=type=cache,target=/root/.cache/pip \\\n    --mount=type=secret,id=pip,target=/etc/pip.conf \\\n    ")
    ; __append( pip )
    ; __append(" --editable .\n")
    ;  } 
    ;  } 
    ;  if (commands.serverRequirements.length > 0) { 
    ; __append("# The server, which the project does not declare; in a layer of its own.\n# hadolint ignore=DL3059\n")
    ;  if (manager === "uv") { 
    ; __append("RUN --mount=type=cache,target=/root/.cache/uv \\\n    --mount=type=secret,id=uv,target=/etc/uv/uv.toml \\\n    uv pip install --python /opt/venv ")
    ; __append( commands.serverRequirements.join(" ") )
    ; __append("\n")
    ;  } else { 
    ; __append("RUN --mount=type=cache,target=/root/.cache/pip \\\n    --mount=type=secret,id=pip,target=/etc/pip.conf \\\n    ")
    ; __append( pip )
    ; __append(" ")
    ; __append( commands.serverRequirements.join(" ") )
    ; __append("\n")
    ;  } 
    ;  } 
    ;  if (statics !== "") { 
    ; __append("# The settings ask for values that this command does not use.\n")
    ; __append( workspace ? `WORKDIR ${workplace}` : "COPY . ." )
    ; __append("\n")
    ;  const unused = (name) => (name === project.databaseVariable ? "sqlite://:memory:" : /^\d+$/.test(commands.sample(name)) ? "1" : "unused"); 

    ; __append("RUN ")
    ; __append( commands.variables.map((name) => `${name}=${unused(name)} `).join("") )
    ; __append("/opt/venv/bin/python ")
    ; __append( commands.word(commands.manage) )
    ; __append(" collectstatic --noinput\n")
    ;  } 
    ; __append("\nFROM ${PYTHON_IMAGE} AS runtime\n")
    ;  if (packages(1) !== "") { 
    ; __append( apt(packages(1)) )
    ;  } 
    ; __append("ARG VERSION=0.0.0\nARG REVISION=unknown\nLABEL org.opencontainers.image.title=")
    ; __append(escapeFn( answers.name ))
    ; __append(" \\\n      org.opencontainers.image.version=${VERSION} \\\n      org.opencontainers.image.revision=${REVISION}\nENV HOME=/tmp \\\n    PATH=/opt/venv/bin:$PATH \\\n    PYTHONDONTWRITEBYTECODE=1 \\\n")
    ;  // Also where it is installed: what a wheel packs need not be called as the application imports it. 

    ;  if (!installable || source !== "") { 
    ; __append("    PYTHONPATH=/srv")
    ; __append( source === "" ? "" : `/${source}` )
    ; __append(" \\\n")
    ;  } 
    ; __append("    PYTHONUNBUFFERED=1\nWORKDIR /srv\n")
    ;  if (project.database === "sqlite") { 
    ; __append("# SQLite writes its file, and those beside it, in the folder of the service.\nRUN chown 1000:1000 /srv\n")
    ;  } 
    ; __append("COPY --from=builder /opt/venv /opt/venv\n")
    ;  for (const path of commands.contents) { 
    ; __append("COPY ")
    ; __append( copied(path === "." && workspace ? member : inContext + path, path) )
    ; __append("\n")
    ;  } 
    ;  if (statics !== "") { 
    ; __append("COPY --from=builder ")
    ; __append( copied(`${workplace}/${statics}`, statics) )
    ; __append("\n")
    ;  } 
    ; __append("USER 1000:1000\nEXPOSE ")
    ; __append( answers.port )
    ; __append("\nHEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \\\n")
    ;  if (health === "") { 
    ; __append("    CMD [\"python\", \"-c\", \"import socket; socket.create_connection(('127.0.0.1', ")
    ; __append( answers.port )
    ; __append("), 2).close()\"]\n")
    ;  } else { 
    ;  // A Django that names its hosts answers 400 to this one, which shows as well that it is alive. 

    ;  const failing = project.framework === "django" ? 500 : 400; 
    ;  const code = `import http.client as h; c = h.HTTPConnection('127.0.0.1', ${answers.port}, timeout=2); c.request('GET', ${/^[\w./-]+$/.test(health) ? `'${health}'` : text.py(health)}); raise SystemExit(c.getresponse().status >= ${failing})`; 
    ; __append("    CMD ")
    ; __append( JSON.stringify(["python", "-c", code]).replaceAll('","', '", "') )
    ; __append("\n")
    ;  } 
    ; __append("CMD [")
    ; __append( commands.serveImage.map((word) => JSON.stringify(word)).join(", ") )
    ; __append("]\n")
  return __output;

}