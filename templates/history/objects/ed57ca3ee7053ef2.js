(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("# Decisions\n\nRecords of what was decided and why. A new one starts from [the template](template.md),\ntakes the next number and is listed here. An accepted record is not edited; a later one\nsupersedes it. This command writes the file and the list:\n\n```sh\nnpx create-groundrules adr new \"Ship two images\" --supersedes 5\n```\n\n| Record | Decision |\n|---|---|\n| [0001](0001-record-decisions.md) | Record decisions and exceptions |\n| [0005](0005-mutation-scope.md) | Mutation tests cover the code that decides |\n")
  return __output;

}