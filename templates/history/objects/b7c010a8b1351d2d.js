(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource;
    ; 
const has = (id) => derived.components.includes(id);
const { name } = answers;
// Python 3.12 brought a shell of its own.
const sqlite = answers.python === "3.11"
  ? "python -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])'"
  : "python -m sqlite3";
const change = `ALTER TABLE ${resource.plural} ADD COLUMN colour VARCHAR NOT NULL DEFAULT 'none'`;

    ; __append("# Changes of the database\n\nThe service creates tables that are missing, and never changes one that is there. Whoever\nchanges a model brings each database up to date by hand, and writes here what was done.\n\nChange a database before the new code meets it, and so that the code of today still works:\nadd columns with a default, and drop what is unused only when the new code runs everywhere.\n\n```sh\nuv run ")
    ; __append( sqlite )
    ; __append(" ")
    ; __append( name )
    ; __append(".db \"")
    ; __append( change )
    ; __append("\"\n```\n")
    ;  if (has("docker")) { 
    ; __append("\nOn a machine the file is in the volume `")
    ; __append( name )
    ; __append("-data`. ")
    ;  if (has("ci")) { 
    ; __append("Before you merge, copy it and change it\nthere; the service may run:")
    ;  } else { 
    ; __append("Before you deploy, copy it and change it\nthere; the service may run:")
    ;  } 
    ; __append("\n\n```sh\nexport DOCKER_HOST=ssh://deploy@staging.example.com\ndocker exec ")
    ; __append( name )
    ; __append(" ")
    ; __append( sqlite )
    ; __append(" /data/")
    ; __append( name )
    ; __append(".db \"VACUUM INTO '/data/before-colour.db'\"\ndocker exec ")
    ; __append( name )
    ; __append(" ")
    ; __append( sqlite )
    ; __append(" /data/")
    ; __append( name )
    ; __append(".db \"")
    ; __append( change )
    ; __append("\"\n```\n")
    ;  } 
    ; __append("\n| Date | Database | Change | Statement | By |\n|---|---|---|---|---|\n| ")
    ; __append( answers.created.slice(0, 10) )
    ; __append(" | all | every table | created by the service | ")
    ; __append(escapeFn( derived.responsible ))
    ; __append(" |\n")
  return __output;

}