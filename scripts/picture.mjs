// Draws docs/run.svg, the README's picture, from a real run: node scripts/picture.mjs (after npm run build);
// test/readme.test.ts compares it with what a run says.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("..", import.meta.url).pathname;
const LINE = 18;
const FIRST_LINES = 26;
const LAST_LINES = 11;
const COMMAND = "npm create groundrules orders -- --tier 4 --stack fastapi --yes";

const folder = mkdtempSync(join(tmpdir(), "groundrules-picture-"));
const flags = ["--tier", "4", "--stack", "fastapi", "--yes", "--python", "3.13"];
const { stderr } = spawnSync(process.execPath, [join(ROOT, "dist/cli.js"), "orders", ...flags], {
  cwd: folder,
  encoding: "utf8",
  env: {
    ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("GROUNDRULES_"))),
    NO_COLOR: "1",
  },
});
rmSync(folder, { recursive: true });

// What the machine lacks is no part of the picture, so that every machine draws the same.
const output = stderr
  .trimEnd()
  .split("\n")
  .filter((line) => !line.startsWith("warning: "));
const lines = [`$ ${COMMAND}`, ...output.slice(0, FIRST_LINES), "    ⋮", ...output.slice(-LAST_LINES)];
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const rows = lines.map((line, i) => `  <text x="20" y="${44 + i * LINE}">${escape(line)}</text>`);
const height = 64 + lines.length * LINE;

writeFileSync(
  join(ROOT, "docs/run.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" viewBox="0 0 760 ${height}" role="img" aria-label="A run of create-groundrules">
  <style>text { font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d6deeb; white-space: pre; }</style>
  <rect width="760" height="${height}" rx="8" fill="#0b1622"/>
  <circle cx="20" cy="18" r="5" fill="#ff5f56"/><circle cx="38" cy="18" r="5" fill="#ffbd2e"/><circle cx="56" cy="18" r="5" fill="#27c93f"/>
${rows.join("\n")}
</svg>
`,
);
