(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Changes of the database\n\nThe service creates tables that are missing, and never changes one that is there. Whoever\nchanges a model brings each database up to date by hand, after a copy of its file, and\nwrites here what was done.\n\n```sh\nsqlite3 ")
    ; __append( answers.name )
    ; __append(".db \".backup before.db\"\nsqlite3 ")
    ; __append( answers.name )
    ; __append(".db \"ALTER TABLE ")
    ; __append( resource.plural )
    ; __append(" ADD COLUMN colour VARCHAR NOT NULL DEFAULT ''\"\n```\n")
    ;  if (has("docker")) { 
    ; __append("\nOn a machine the file is in the volume `")
    ; __append( answers.name )
    ; __append("-data`; stop the service first.\n")
    ;  } 
    ; __append("\n| Date | Database | Change | Statement | By |\n|---|---|---|---|---|\n| ")
    ; __append( answers.created.slice(0, 10) )
    ; __append(" | all | every table | created by the service | ")
    ; __append(escapeFn( derived.responsible ))
    ; __append(" |\n")
  return __output;

}