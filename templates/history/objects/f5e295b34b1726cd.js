(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const description = text.py(answers.description);
const isShort = /^[ -~]*$/.test(description) && `    description=${description},`.length < 80;

    ; __append("\"\"\"Puts the application together.\"\"\"\n\nfrom collections.abc import AsyncIterator\nfrom contextlib import asynccontextmanager\n\nfrom fastapi import FastAPI, Request\nfrom fastapi.exceptions import RequestValidationError\nfrom fastapi.responses import JSONResponse\n\nfrom app import database, logs, metrics\nfrom app.errors import NotFoundError\nfrom app.routes import v1\n\nlogs.configure()\n\n\n@asynccontextmanager\nasync def lifespan(_: FastAPI) -> AsyncIterator[None]:\n    \"\"\"Create the tables that are missing; let go of the file in the end.\"\"\"\n    database.create_tables()\n    yield\n    database.engine.dispose()\n\n\n")
    ;  if (!isShort) { 
    ; __append( text.pyAssign("DESCRIPTION", answers.description) )
    ; __append("\n\n")
    ;  } 
    ; __append( resource.bracketed("", "app = FastAPI(", [`title=${text.py(derived.title)}`, isShort ? `description=${description}` : "description=DESCRIPTION", "lifespan=lifespan"], ")") )
    ; __append("\napp.include_router(v1.router)\napp.include_router(metrics.router)\napp.add_middleware(metrics.MetricsMiddleware)\n\n\n@app.exception_handler(NotFoundError)\nasync def not_found(_: Request, error: NotFoundError) -> JSONResponse:\n    \"\"\"Answer that there is no such thing.\"\"\"\n    return JSONResponse({\"detail\": str(error)}, 404)\n\n\n@app.exception_handler(RequestValidationError)\nasync def not_valid(_: Request, error: RequestValidationError) -> JSONResponse:\n    \"\"\"Say what is wrong, but do not repeat it: it may be no valid JSON.\"\"\"\n    told = [\n        {key: fault[key] for key in (\"loc\", \"msg\", \"type\")}\n        for fault in error.errors()\n    ]\n    return JSONResponse({\"detail\": told}, 422)\n")
  return __output;

}