import { defineConfig } from "rolldown";
import { slimPlugin } from "../../build/slim-plugin.ts";
import { type Refusal, REFUSALS } from "../../build/slim/refusals.ts";

/** Parts of yeoman-environment that a run of a registered generator, which asks nothing and installs nothing, never reaches. */
const LEFT_OUT: readonly Refusal[] = [
  // For generators that are installed on the fly.
  { importer: "fly-import", specifier: "@npmcli/arborist", names: ["default"] },
  { importer: "fly-import", specifier: "registry-url", names: ["default"] },
  { importer: "fly-import", specifier: "registry-auth-token", names: ["default"] },
  { importer: "yeoman-environment", specifier: "yeoman-generator", names: ["default"] },
  // For its command line, and for questions.
  { importer: "yeoman-environment", specifier: "commander", names: ["Command", "Option"] },
  {
    importer: "inquirer",
    specifier: "rxjs",
    names: ["concatMap", "defer", "EMPTY", "filter", "from", "isObservable", "lastValueFrom", "of", "reduce"],
  },
  // For looking up installed generators, and for running npm.
  { importer: "yeoman-environment", specifier: "globby", names: ["globbySync"] },
  { importer: "yeoman-environment", specifier: "execa", names: ["execa", "execaSync"] },
  { importer: "yeoman-environment", specifier: "which-package-manager", names: ["whichPackageManager"] },
];

/** Puts yeoman-environment and all that it needs in one file, as the reference measurement did. */
export default defineConfig({
  input: "scripts/bench/yeoman.mjs",
  platform: "node",
  plugins: [slimPlugin([...REFUSALS, ...LEFT_OUT])],
  output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false, minify: true },
});
