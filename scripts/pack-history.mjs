// Adds the templates as they are now to templates/history, under the version in package.json. Done once per release, before the
// version is raised; `test/history.test.ts` renders every version again and compares.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const bundle = await rolldown({ input: `${root}build/pack-history.ts`, platform: "node" });
const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
const source = Buffer.from(output[0].code).toString("base64");
const { packHistory } = await import(`data:text/javascript;base64,${source}`);
const count = await packHistory(`${root}templates`, `${root}templates/history`, version);
console.log(`templates/history: version ${version}, ${count} sets of answers`);
