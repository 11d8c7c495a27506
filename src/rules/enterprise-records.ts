import type { Facts } from "../facts/model.ts";
import { dottedName } from "../facts/python/modules.ts";
import { lineOf, ran } from "./application.ts";
import { unattendedOf } from "./jobs.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { calls } from "./shell.ts";
import { tasksOf } from "./tasks.ts";

/** Sentences of the guide, by paragraph or entry: each names a file that exists. */
const guideIsTraceable: Check = (facts) => {
  const [path] = facts.glob(["codebase_guide.md", "docs/codebase_guide.md"]);
  if (path === undefined)
    return fail("There is no codebase_guide.md.", "Write it, with the path of a file behind each statement.");
  const rows = (facts.tree.text(path) ?? "").split("\n");
  const stated = rows.flatMap((text, index) =>
    // What stands above the line of a table only names its columns.
    !/^\|?\s*:?-{3,}/.test(rows[index + 1]?.trim() ?? "") &&
    /^(?:[-*|]\s|\d+\.\s|[A-Z`*_])/.test(text.trim()) &&
    !/^\|?[\s|:-]+$/.test(text) &&
    text.trim().length > 20
      ? [{ text, line: index + 1 }]
      : [],
  );
  const blocks = stated.map(({ line }) => ({ line, text: paragraph(rows, line - 1) }));
  const untraced = blocks.filter(({ text }) => !paths(text).some((one) => exists(facts, one)));
  const gone = blocks.filter(({ text }) => paths(text).some((one) => !exists(facts, one)));
  const findings = [
    ...untraced.map(({ line }) =>
      finding("A statement of the guide names no file.", "Name the file that shows it.", { path, line }),
    ),
    ...gone.map(({ line }) =>
      finding("The guide names a file that does not exist.", "Correct the path.", { path, line }),
    ),
  ];
  if (findings.length > 0) return failures(findings);
  return found(
    blocks.slice(0, 1),
    ({ line }) => evidence(`${blocks.length} statements, each with its file`, { path, line }),
    () => fail("The guide states nothing.", "Describe the code base, with paths.", { path }),
  );
};

/** The rows around one until a blank one: a sentence may span several. */
function paragraph(rows: readonly string[], index: number): string {
  if (/^\s*[|]/.test(rows[index] ?? "")) return rows[index] ?? "";
  let from = index;
  let to = index;
  while (from > 0 && (rows[from - 1] ?? "").trim() !== "" && !/^\s*(?:[-*]|\d+\.)\s/.test(rows[from] ?? "")) from -= 1;
  while ((rows[to + 1] ?? "").trim() !== "" && !/^\s*(?:[-*]|\d+\.)\s/.test(rows[to + 1] ?? "")) to += 1;
  return rows.slice(from, to + 1).join(" ");
}

function paths(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /`([\w.-]+(?:\/[\w.-]*)+|[\w-]+\.(?:py|toml|ya?ml|json|md|ini))(?::\d+(?:-\d+)?)?`|\]\(([^)#\s:]+)\)/g,
    ),
  ].map(([, code, link]) => code ?? link ?? "");
}

function exists({ tree }: Facts, path: string): boolean {
  const wanted = path.replace(/^\.?\//, "").replace(/\/$/, "");
  return tree.has(wanted) || tree.paths.some((each) => each.startsWith(`${wanted}/`));
}

const DRAWS = /^\s*(?:from|import) diagrams\b/m;

const drawsDiagrams: Check = (facts) => {
  const script = facts.python.modules.find(({ text }) => DRAWS.test(text));
  if (script === undefined)
    return fail(
      "No script draws diagrams with the library diagrams.",
      "Draw the C4 diagrams in docs/architecture/, with the library diagrams.",
    );
  const folder = script.path.slice(0, script.path.lastIndexOf("/") + 1);
  const own = facts.python.modules.filter(({ path }) => path.startsWith(folder));
  const alone = folder !== "" && own.every(({ path, text }) => DRAWS.test(text) || path.endsWith("__init__.py"));
  const names = [script.path, dottedName(script.path, facts.tree), ...(alone ? [folder] : [])];
  const draws = ({ text }: { readonly text: string }): boolean => names.some((name) => text.includes(name));
  const tasks = [...tasksOf(facts).values()].flatMap(({ lines }) => lines).find(draws);
  const command = unattendedOf(facts).find(draws);
  const place = tasks ?? command;
  if (place === undefined)
    return fail("Nothing draws the diagrams anew.", "Add a make target that runs the script.", script);
  return pass(
    evidence("draws C4 diagrams", { path: script.path, line: lineOf(script.text, DRAWS) }),
    evidence("draws them anew", place),
  );
};

const FOLDER = "product_management";

function scopes({ glob }: Facts): readonly string[] {
  return glob(`${FOLDER}/**/*.md`).filter((path) => !/(?:README|template|index)\.md$/i.test(path));
}

const hasScopePerVersion: Check = (facts) => {
  const files = scopes(facts);
  if (files.length === 0) return fail(`${FOLDER}/ holds no scope of a version.`, `Write ${FOLDER}/v0.1.0.md.`);
  const odd = files.filter((path) => !/\/v\d+\.\d+\.\d+\.md$/.test(path));
  if (odd.length > 0)
    return failures(
      odd.map((path) => finding("The name is no version.", "Name it after the version: v0.1.0.md.", { path })),
    );
  return pass(...files.map((path) => evidence("scope of a version", { path })));
};

const recordsApproval: Check = (facts) => {
  const files = scopes(facts).map((path) => ({ path, headings: facts.document(path)?.headings ?? [] }));
  if (files.length === 0)
    return fail(
      `${FOLDER}/ holds no scope of a version.`,
      `Write ${FOLDER}/v0.1.0.md, with the headings Scope and Approval.`,
    );
  const wanted = [/\bscope\b/i, /\bapprov(?:al|ed)\b/i];
  const missing = files.filter(
    ({ headings }) => !wanted.every((title) => headings.some(({ text }) => title.test(text))),
  );
  if (missing.length > 0)
    return failures(
      missing.map(({ path }) =>
        finding("It does not say what the business analyst approved.", "Add the headings Scope and Approval.", {
          path,
        }),
      ),
    );
  return pass(
    ...files.flatMap(({ path, headings }) =>
      headings
        .filter(({ text }) => wanted.some((title) => title.test(text)))
        .slice(0, 2)
        .map(({ text, line }) => evidence(text, { path, line })),
    ),
  );
};

/** Owners have to approve an edit, or CI refuses it. */
const scopesAreProtected: Check = (facts) => {
  const command = unattendedOf(facts).find(
    (one) => !one.tolerated && one.text.includes(FOLDER) && /git (?:diff|log)|--diff-filter/.test(one.text),
  );
  if (command !== undefined) return pass(ran(command));
  const owners = facts.glob([".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]).flatMap((path) => {
    const line = lineOf(facts.tree.text(path) ?? "", new RegExp(`^/?${FOLDER}/?\\S*\\s+\\S*@`, "m"));
    return line > 0 ? [{ path, line }] : [];
  });
  return found(
    owners,
    (place) => evidence(`owners of ${FOLDER}/`, place),
    () =>
      fail(
        "Nothing keeps existing scopes from being edited.",
        `Name owners of /${FOLDER}/ in CODEOWNERS, or let CI refuse edits.`,
      ),
  );
};

/** The pipeline holds every rule itself, or a matrix says which job does. */
const directivesAreVerified: Check = (facts) => {
  const command = unattendedOf(facts).find(
    (one) =>
      !one.tolerated &&
      (/^(?:groundrules|create-groundrules)$/.test(one.argv[0] ?? "") || calls(one, /^(?:npx|pnpm|npm)$/)) &&
      /groundrules\S* (?:.* )?check\b/.test(one.text),
  );
  if (command !== undefined) return pass(ran(command));
  const jobs = new Set(facts.workflows.flatMap((workflow) => workflow.jobs.map(({ id }) => id)));
  const matrices = facts.glob(["**/*compliance*.{md,yaml,yml,json,csv}"]).map((path) => ({
    path,
    rows: (facts.tree.text(path) ?? "").split("\n").filter((row) => /\bT5-\d+\.\d+/.test(row)),
  }));
  const matrix = matrices.find(({ rows }) => rows.length > 0);
  if (matrix === undefined)
    return fail(
      "The pipeline does not verify that each directive is enforced.",
      "Run groundrules check in the pipeline, or map each rule to a job.",
    );
  const idle = matrix.rows.filter(
    (row) => ![...jobs].some((job) => new RegExp(`(?<![\\w-])${job.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`).test(row)),
  );
  if (idle.length > 0)
    return fail(
      `${/T5-\d+\.\d+/.exec(idle[0] ?? "")?.[0]} is mapped to no job that exists.`,
      "Map each rule to a job of the pipeline.",
      { path: matrix.path },
    );
  if (matrix.rows.length < 80)
    return fail(`Only ${matrix.rows.length} rules are mapped to a job.`, "Map every rule of tier 5.", {
      path: matrix.path,
    });
  return pass(evidence(`${matrix.rows.length} rules, each with its job`, { path: matrix.path }));
};

export const enterpriseRecords: Topic = {
  id: "enterprise-records",
  title: "Guide, scopes and proof of tier 5",
  bindings: [
    { rules: ["T5-9.5"], by: "facts", check: guideIsTraceable },
    { rules: ["T5-9.6"], by: "facts", check: drawsDiagrams },
    { rules: ["T5-10.1"], by: "facts", check: hasScopePerVersion },
    { rules: ["T5-10.2"], by: "facts", check: recordsApproval },
    { rules: ["T5-10.3", "T5-14.1", "T5-14.2"], by: "conduct" },
    { rules: ["T5-10.4"], by: "host", carrier: scopesAreProtected },
    { rules: ["T5-14.3"], by: "facts", check: directivesAreVerified },
  ],
};
