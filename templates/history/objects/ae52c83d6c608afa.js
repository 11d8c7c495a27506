(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource;
    ; __append("\"\"\"Storage: the SQLite file that the environment names.\"\"\"\n\nimport os\nfrom collections.abc import Iterator\nfrom typing import Annotated\n\nfrom fastapi import Depends\nfrom sqlmodel import Session, SQLModel, create_engine\n\n")
    ; __append( resource.bracketed("", "DATABASE_URL = os.environ.get(", [`"${derived.envPrefix}DATABASE_URL"`, `"sqlite:///${answers.name}.db"`], ")") 
)
    ; __append("\nengine = create_engine(DATABASE_URL)\n\n\ndef create_tables() -> None:\n    \"\"\"Create the tables that are missing; docs/db-changes.md has the rest.\"\"\"\n    SQLModel.metadata.create_all(engine)\n\n\ndef get_session() -> Iterator[Session]:\n    \"\"\"Open a session for one request, and commit it if that succeeds.\"\"\"\n    with Session(engine) as session, session.begin():\n        yield session\n\n\n# The scope makes it commit before the answer is sent, not after.\nSessionDep = Annotated[Session, Depends(get_session, scope=\"function\")]\n")
  return __output;

}