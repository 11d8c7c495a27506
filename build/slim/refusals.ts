/** A dependency of Yeoman that is left out, because nothing that our generators do reaches it. */
export interface Refusal {
  /** Package that imports it. */
  readonly importer: string;
  readonly specifier: string;
  /** What is imported; every one throws when it is called. */
  readonly names: readonly string[];
}

/**
 * What is left out of the bundle. Imports are four fifths of a Yeoman run, and these were nine tenths of the generator's
 * modules (measured with yeoman-generator 8.4: 607 kB with them, minified).
 */
export const REFUSALS: readonly Refusal[] = [
  // For `this.simpleGit` and `this.git`. Our git runs through src/io/git.ts.
  {
    importer: "yeoman-generator",
    specifier: "simple-git",
    names: ["simpleGit", "CheckRepoActions", "CleanOptions"],
  },
  // For `this.spawn*`. Our processes run through src/io/process.ts.
  {
    importer: "yeoman-generator",
    specifier: "execa",
    names: ["execa", "execaCommand", "execaCommandSync", "execaSync"],
  },
  // For `this.addDependencies`: asks a registry for versions. Ours are in templates/versions.json.
  { importer: "yeoman-generator", specifier: "latest-version", names: ["default"] },
  // For `createStorage(…, { sorted: true })`.
  { importer: "yeoman-generator", specifier: "sort-keys", names: ["default"] },
  // For `this.fs.copy*`, `append`, `move`, `delete`, `dump`, `extendJSON` and `commit`: globs, EJS, binary file types. Our
  // templates are compiled; we read, write and look whether a file exists.
  ...["append", "append-tpl", "copy-tpl-async", "commit", "delete", "dump", "extend-json", "move"].map((action) => ({
    importer: "mem-fs-editor",
    specifier: `./actions/${action}.js`,
    names: ["default"],
  })),
  { importer: "mem-fs-editor", specifier: "./actions/copy.js", names: ["copy"] },
  { importer: "mem-fs-editor", specifier: "./actions/copy-async.js", names: ["copyAsync"] },
  { importer: "mem-fs-editor", specifier: "./actions/copy-tpl.js", names: ["copyTpl"] },
  // For clones of files whose contents are a stream; ours are buffers.
  { importer: "vinyl", specifier: "teex", names: ["default"] },
  // The editor prompt, for its tables of character sets; none of our questions opens an editor.
  { importer: "@inquirer/prompts", specifier: "@inquirer/editor", names: ["default"] },
];

/** Source of the module that stands in for a dependency that is left out. */
export function refusalSource({ importer, specifier, names }: Refusal): string {
  const message = `groundrules bundles ${importer} without ${specifier}.`;
  // Not an arrow function: some are extended as classes where they are imported.
  const refuse = `function () { throw new Error(${JSON.stringify(message)}); }`;
  // The one CommonJS importer calls what it requires.
  if (importer === "vinyl") return `module.exports = ${refuse};\n`;
  return names.map((name) => `export ${name === "default" ? "default" : `const ${name} =`} ${refuse};\n`).join("");
}
