(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("# Architecture\n\nThree levels of the [C4 model](https://c4model.com), drawn by `scripts/c4.py` whenever\nthe site is built. `codebase_guide.md` names the files behind them.\n\n## Context\n\nWho uses the service, and what it relies on.\n\n![Context: the service, its users and what it relies on](architecture/context.svg)\n\n## Containers\n\nWhat runs.\n\n![Containers: what the service consists of at run time](architecture/containers.svg)\n\n## Components\n\nWhat the API is made of.\n\n![Components: the layers of the API](architecture/components.svg)\n")
  return __output;

}