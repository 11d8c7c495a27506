(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text;
    ; 
const brought = project.linters.length === 0 ? commands.linters : [];
const tables = [
  [project.dependencyTable, derived.dependencies],
  [project.devTable, [...derived.devDependencies, ...brought.map((name) => name + versions.python[name])]],
].filter(([table, requirements]) => table !== "" && requirements.length > 0);
// Poetry has a key for each; elsewhere the last word names a list.
const entry = (requirement) => {
  const [, name, extras = "", specifier] = /^([\w.-]+)(?:\[(.*)\])?(.*)$/.exec(requirement);
  const version = text.toml(specifier);
  return `${name} = ${extras === "" ? version : `{ extras = [${extras.split(",").map(text.toml).join(", ")}], version = ${version} }`}\n`;
};
const list = (table, requirements) => {
  if (table.startsWith("tool.poetry.")) return `[${table}]\n${requirements.map(entry).join("")}`;
  const at = table.lastIndexOf(".");
  return `[${table.slice(0, at)}]\n${table.slice(at + 1)} = [\n${requirements.map((each) => `  ${text.toml(each)},\n`).join("")}]\n`;
};
// Where the standard's table is used, ruff reads its requires-python.
const versioned = project.dependencyTable === "project.dependencies";
const parts = [
  ...tables.map(([table, requirements]) => list(table, requirements)),
  ...(brought.includes("ruff") && project.devTable !== "" && !versioned ? [`[tool.ruff]\ntarget-version = "py${answers.python.replace(".", "")}"\n`] : []),
];

    ; __append( parts.join("\n") )
  return __output;

}