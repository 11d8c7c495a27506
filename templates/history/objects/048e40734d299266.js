(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  resources = __locals.resources,
  text = __locals.text;
    ; 
const bracketed = resource.bracketed;
const uses = (type) => resources.some((r) => r.fields.some((f) => f.type === type));
const columns = [...(uses("decimal") ? ["FixedPoint"] : []), ...(uses("datetime") ? ["Moment", "UtcDateTime"] : [])];
const times = ["date", "datetime"].filter(uses);
const description = text.py(answers.description);
const isShort = /^[ -~]*$/.test(description) && `    description=${description},`.length < 80;

    ; __append("\"\"\"The API, and what it keeps in SQLite.\"\"\"\n\nimport os\nfrom collections.abc import AsyncIterator, Iterator\nfrom contextlib import asynccontextmanager\n")
    ;  if (times.length) { 
    ; __append("from datetime import ")
    ; __append( times.join(", ") )
    ; __append("\n")
    ;  } 
    ;  if (uses("decimal")) { 
    ; __append("from decimal import Decimal\n")
    ;  } 
    ; __append("from typing import Annotated\n")
    ;  if (uses("uuid")) { 
    ; __append("from uuid import UUID\n")
    ;  } 
    ; __append("\nfrom fastapi import Depends, FastAPI, HTTPException, Path, Query, Request\nfrom fastapi.exceptions import RequestValidationError\nfrom fastapi.responses import JSONResponse\n")
    ;  if (uses("float")) { 
    ; __append("from pydantic import FiniteFloat\n")
    ;  } 
    ; __append("from sqlmodel import Field, Session, SQLModel, col, create_engine, select\n")
    ;  if (columns.length) { 
    ; __append("\nfrom app.columns import ")
    ; __append( columns.join(", ") )
    ; __append("\n")
    ;  } 
    ; __append("\n# The largest integer that SQLite holds.\nMAX_INTEGER = 2**63 - 1\n\n")
    ; __append( bracketed("", "DATABASE_URL = os.environ.get(", [`"${derived.envPrefix}DATABASE_URL"`, `"sqlite:///${answers.name}.db"`], ")") 
)
    ; __append("\nengine = create_engine(DATABASE_URL)\n\n\n@asynccontextmanager\nasync def lifespan(_: FastAPI) -> AsyncIterator[None]:\n    \"\"\"Create the tables that are missing; let go of the file in the end.\"\"\"\n    SQLModel.metadata.create_all(engine)\n    yield\n    engine.dispose()\n\n\n")
    ;  if (!isShort) { 
    ; __append( text.pyAssign("DESCRIPTION", answers.description) )
    ; __append("\n\n")
    ;  } 
    ; __append( bracketed("", "app = FastAPI(", [`title=${text.py(derived.title)}`, isShort ? `description=${description}` : "description=DESCRIPTION", "lifespan=lifespan"], ")") )
    ; __append("\n\n\ndef get_session() -> Iterator[Session]:\n    \"\"\"Open a session for one request, and commit it if that succeeds.\"\"\"\n    with Session(engine) as session, session.begin():\n        yield session\n\n\n# The scope makes it commit before the answer is sent, not after.\nSessionDep = Annotated[Session, Depends(get_session, scope=\"function\")]\nId = Annotated[int, Path(ge=1, le=MAX_INTEGER)]\nOffset = Annotated[int, Query(ge=0, le=MAX_INTEGER)]\nLimit = Annotated[int, Query(ge=1, le=100)]\n\n\nclass Problem(SQLModel):\n    \"\"\"Why a request failed.\"\"\"\n\n    detail: str\n")
    ;  for (const r of resources) { 
    ; 
const R = r.class;
const path = `${derived.apiPrefix}/${r.route}`;
const route = (method, ...inside) => bracketed("", `@app.${method}(`, inside, ")");
const define = (name, parameters, type) => bracketed("", `def ${name}(`, parameters, `) -> ${type}:`);
const find = bracketed("    ", `found = find_${r.name}(`, ["session", `${r.name}_id`], ")");
const absent = "responses={404: {\"model\": Problem}}";
// SQLite keeps four decimals, whatever was sent.
const rereads = r.fields.some((f) => f.type === "decimal");
const parts = [`select(${R})`, `.order_by(col(${R}.id))`, ".offset(offset)", ".limit(limit)"];
const query = r.fit(`    query = ${parts.join("")}`, `    query = (\n        ${parts.join("")}\n    )`, `    query = (\n        ${parts.join("\n        ")}\n    )`);
const read = `${R}Read.model_validate(row)`;
const list = r.fit(
  `    return ${r.classes}(items=[${read} for row in rows])`,
  `    return ${r.classes}(\n        items=[${read} for row in rows]\n    )`,
  `    return ${r.classes}(\n        items=[\n            ${read} for row in rows\n        ]\n    )`,
  `    return ${r.classes}(\n        items=[\n            ${read}\n            for row in rows\n        ]\n    )`,
);

    ; __append("\n\nclass ")
    ; __append( R )
    ; __append("Write(SQLModel):\n    \"\"\"What a client sends.\"\"\"\n\n")
    ;  for (const f of r.fields) { 
    ; __append( f.declaration )
    ; __append("\n")
    ;  } 
    ; __append("\n\n")
    ; __append( bracketed("", `class ${R}(`, [`${R}Write`, "table=True"], "):") )
    ; __append("\n    \"\"\"One ")
    ; __append( r.one )
    ; __append(" as it is stored.\"\"\"\n\n    __tablename__ = \"")
    ; __append( r.plural )
    ; __append("\"\n    # The id of one that is deleted is not given again.\n    __table_args__ = {\"sqlite_autoincrement\": True}\n\n    id: int | None = Field(default=None, primary_key=True)\n\n\nclass ")
    ; __append( R )
    ; __append("Read(SQLModel):\n    \"\"\"One ")
    ; __append( r.one )
    ; __append(" as clients see it.\"\"\"\n\n    id: int\n")
    ;  for (const f of r.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.annotation )
    ; __append("\n")
    ;  } 
    ; __append("\n\nclass ")
    ; __append( r.classes )
    ; __append("(SQLModel):\n    \"\"\"Some ")
    ; __append( r.many )
    ; __append("; an object, so that it can grow.\"\"\"\n\n    items: list[")
    ; __append( R )
    ; __append("Read]\n\n\n")
    ; __append( define(`find_${r.name}`, ["session: Session", `${r.name}_id: int`], R) )
    ; __append("\n    \"\"\"Return one ")
    ; __append( r.one )
    ; __append(", or answer with 404.\"\"\"\n")
    ; __append( bracketed("    ", "found = session.get(", [R, `${r.name}_id`], ")") )
    ; __append("\n    if found is None:\n")
    ; __append( bracketed("        ", "raise HTTPException(", ["404", `"There is no such ${r.one}."`], ")") )
    ; __append("\n    return found\n\n\n")
    ; __append( route("get", `"${path}"`) )
    ; __append("\ndef list_")
    ; __append( r.plural )
    ; __append("(\n    session: SessionDep, offset: Offset = 0, limit: Limit = 20\n) -> ")
    ; __append( r.classes )
    ; __append(":\n    \"\"\"Return ")
    ; __append( r.them )
    ; __append(" in the order of their creation.\"\"\"\n")
    ; __append( query )
    ; __append("\n    rows = session.exec(query)\n")
    ; __append( list )
    ; __append("\n\n\n")
    ; __append( route("post", `"${path}"`, "status_code=201") )
    ; __append("\n")
    ; __append( define(`create_${r.name}`, [`body: ${R}Write`, "session: SessionDep"], `${R}Read`) )
    ; __append("\n    \"\"\"Create one ")
    ; __append( r.one )
    ; __append(".\"\"\"\n    created = ")
    ; __append( R )
    ; __append(".model_validate(body)\n    session.add(created)\n    # This gives it its id.\n    session.flush()\n")
    ;  if (rereads) { 
    ; __append("    # SQLite keeps four decimals: read back what it kept.\n    session.refresh(created)\n")
    ;  } 
    ; __append("    return ")
    ; __append( R )
    ; __append("Read.model_validate(created)\n\n\n")
    ; __append( route("get", `"${path}/{${r.name}_id}"`, absent) )
    ; __append("\n")
    ; __append( define(`get_${r.name}`, [`${r.name}_id: Id`, "session: SessionDep"], `${R}Read`) )
    ; __append("\n    \"\"\"Return one ")
    ; __append( r.one )
    ; __append(".\"\"\"\n")
    ; __append( find )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(found)\n\n\n")
    ; __append( route("put", `"${path}/{${r.name}_id}"`, absent) )
    ; __append("\n")
    ; __append( define(`replace_${r.name}`, [`${r.name}_id: Id`, `body: ${R}Write`, "session: SessionDep"], `${R}Read`) )
    ; __append("\n    \"\"\"Replace one ")
    ; __append( r.one )
    ; __append(".\"\"\"\n")
    ; __append( find )
    ; __append("\n    found.sqlmodel_update(body)\n")
    ;  if (rereads) { 
    ; __append("    session.flush()\n    session.refresh(found)\n")
    ;  } 
    ; __append("    return ")
    ; __append( R )
    ; __append("Read.model_validate(found)\n\n\n")
    ; __append( route("delete", `"${path}/{${r.name}_id}"`, "status_code=204", absent) )
    ; __append("\n")
    ; __append( define(`delete_${r.name}`, [`${r.name}_id: Id`, "session: SessionDep"], "None") )
    ; __append("\n    \"\"\"Delete one ")
    ; __append( r.one )
    ; __append(".\"\"\"\n")
    ; __append( find )
    ; __append("\n    session.delete(found)\n")
    ;  } 
    ; __append("\n\n@app.exception_handler(RequestValidationError)\nasync def not_valid(_: Request, error: RequestValidationError) -> JSONResponse:\n    \"\"\"Say what is wrong, but do not repeat it: it may be no valid JSON.\"\"\"\n    told = [\n        {key: fault[key] for key in (\"loc\", \"msg\", \"type\")}\n        for fault in error.errors()\n    ]\n    return JSONResponse({\"detail\": told}, 422)\n")
  return __output;

}