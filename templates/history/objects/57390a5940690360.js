(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; 
const has = (id) => derived.components.includes(id);
const watched = [
  ["uv", "chore"],
  ["github-actions", "ci"],
  ...(has("docker") ? [["docker", "build"]] : []),
  ...(has("compose") ? [["docker-compose", "build"]] : []),
];

    ; __append("version: 2\nupdates:\n")
    ;  for (const [ecosystem, prefix] of watched) { 
    ; __append("  - package-ecosystem: ")
    ; __append( ecosystem )
    ; __append("\n    ")
    ;  if (ecosystem === "github-actions") { 
    ; __append("directories: [/, /.github/actions/*]")
    ;  } else { 
    ; __append("directory: /")
    ;  } 
    ; __append("\n    schedule:\n      interval: weekly\n    # A release that turns out bad is taken back within days.\n    cooldown:\n      default-days: 7\n    groups:\n      all:\n        patterns: [\"*\"]\n    commit-message:\n      prefix: ")
    ; __append( prefix )
    ; __append("\n")
    ;  } 
  return __output;

}