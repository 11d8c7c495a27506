(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\"\"\"What endpoints ask for.\"\"\"\n\nfrom collections.abc import AsyncIterator\nfrom typing import Annotated\n\nfrom fastapi import Depends, ")
    ;  if (answers.tier === 3) { 
    ; __append("Query, ")
    ;  } 
    ; __append("Request\n\nfrom app.adapters import Adapters\nfrom app.repositories.ports import UnitOfWork\n\n\ndef get_adapters(request: Request) -> Adapters:\n    \"\"\"Return the adapters of the application.\"\"\"\n    adapters: Adapters = request.app.state.adapters\n    return adapters\n\n\nAdaptersDep = Annotated[Adapters, Depends(get_adapters)]\n\n\nasync def get_unit_of_work(adapters: AdaptersDep) -> AsyncIterator[UnitOfWork]:\n    \"\"\"Begin a unit of work, and commit it once the endpoint has returned.\"\"\"\n    async with adapters.storage.begin() as unit:\n        yield unit\n\n\n# With scope=\"function\" the commit comes before the response: a client is\n# never told of a change that then fails.\nUnitOfWorkDep = Annotated[\n    UnitOfWork, Depends(get_unit_of_work, scope=\"function\")\n]\n")
    ;  if (answers.tier === 3) { 
    ; __append("\nLimit = Annotated[\n    int, Query(ge=1, le=100, description=\"How many to return at most.\")\n]\nCursor = Annotated[\n    str | None,\n    Query(\n        min_length=1,\n        max_length=200,\n        pattern=r\"^[A-Za-z0-9_-]+$\",\n        description=\"Where to go on: the `next_cursor` of the page before.\",\n    ),\n]\n")
    ;  } 
  return __output;

}