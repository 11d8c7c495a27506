import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { once } from "./once.ts";
import { mentions } from "./security-surface.ts";
import { calls } from "./shell.ts";
import { commandsOfGate } from "./tasks.ts";

const SCANNERS = /^(?:detect-secrets(?:-hook)?|gitleaks|trufflehog|ggshield|kingfisher|talisman|git-secrets)$/;

export const looksForSecrets: Check = (facts) => {
  const command = commandsOfGate(facts, "secrets").find(
    (one) => !one.tolerated && (calls(one, SCANNERS) || (calls(one, "trivy") && /secret/.test(one.text))),
  );
  if (command !== undefined) return pass(ran(command));
  const step = facts.workflows
    .flatMap(({ path, jobs }) => jobs.flatMap(({ steps }) => steps.map((each) => ({ path, ...each }))))
    .find(({ uses }) => /gitleaks|trufflehog|ggshield|detect-secrets/.test(uses ?? ""));
  if (step !== undefined) return pass(evidence(step.uses ?? "", { path: step.path, line: step.line }));
  return fail(
    "Nothing looks for credentials in what is committed.",
    "Run detect-secrets or gitleaks as a hook and in the pipeline.",
  );
};

interface Row {
  readonly path: string;
  readonly line: number;
  readonly cells: readonly string[];
}

interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** Tables of the documents whose header names secrets, who owns them and when they rotate. */
const tables = once((facts: Facts): readonly Table[] =>
  facts
    .glob(["README.md", "SECURITY.md", "docs/**/*.md"])
    .filter((path) => /rotat|renew/i.test(facts.tree.text(path) ?? ""))
    .flatMap((path) => tablesIn(path, facts.tree.text(path) ?? ""))
    .filter(({ header }) => column(header, /secret|credential|variable|key\b/i) >= 0 && column(header, ROTATION) >= 0),
);

const ROTATION = /rotat|renew|lifetime|period/i;
const OWNER = /owner|team|responsible|who/i;
const PURPOSE = /purpose|use|what for|scope/i;

function tablesIn(path: string, text: string): readonly Table[] {
  const rows = text.split("\n").map((row, index): Row => {
    const cells = row.trim().startsWith("|") ? row.trim().slice(1).replace(/\|$/, "").split("|") : [];
    return { path, line: index + 1, cells: cells.map((cell) => cell.trim()) };
  });
  return rows.flatMap((header, index) => {
    const isHeader = header.cells.length > 1 && /^:?-+:?$/.test(rows[index + 1]?.cells[0] ?? "");
    if (!isHeader) return [];
    const rest = rows.slice(index + 2);
    const end = rest.findIndex(({ cells }) => cells.length === 0);
    return [{ header, rows: end < 0 ? rest : rest.slice(0, end) }];
  });
}

function column({ cells }: Row, pattern: RegExp): number {
  return cells.findIndex((cell) => pattern.test(cell));
}

/** Every secret setting has a row of its own, in which these columns are filled in. */
function tableSays(...columns: readonly (readonly [RegExp, string])[]): Check {
  return (facts) => {
    const [first] = tables(facts);
    if (first === undefined) {
      return fail(
        "No document lists the secrets.",
        "Add a table to docs/security.md: secret, purpose, owner, when it rotates.",
      );
    }
    const lacking = columns.find(([pattern]) => column(first.header, pattern) < 0);
    if (lacking !== undefined)
      return fail(`The list of secrets does not say ${lacking[1]}.`, "Add the column.", first.header);
    const rows = tables(facts).flatMap((table) => table.rows.map((row) => ({ ...row, header: table.header })));
    const empty = rows.find((row) =>
      columns.some(([pattern]) => (row.cells[column(row.header, pattern)] ?? "") === ""),
    );
    if (rows.length === 0 || empty !== undefined)
      return fail("The list of secrets has gaps.", "Fill it in.", empty ?? first.header);
    const missing = secretSettings(facts).find(
      ({ name }) => !rows.some(({ cells }) => cells[0]?.toLowerCase().includes(name)),
    );
    if (missing !== undefined)
      return fail(`${missing.name} is not in the list of secrets.`, "Add a row for it.", missing);
    return pass(
      ...[first.header, ...rows].map(({ path, line, cells }): Evidence => evidence(cells.join(" · "), { path, line })),
    );
  };
}

function secretSettings({ python }: Facts) {
  return mentions(python.application, /^\s+\w+\s*:\s*.*\bSecret(?:Str|Bytes)\b/).flatMap(({ text, path, line }) => {
    const name = /^(\w+)\s*:/.exec(text)?.[1];
    return name === undefined || /^def\b/.test(text) ? [] : [{ name: name.toLowerCase(), path, line }];
  });
}

/** What hands secrets to the running program: the store, by an operator or by the program itself. */
export const storeFillsThem: Check = (facts) => {
  const templates = facts.charts.flatMap((chart) => chart.templates.map(({ path }) => path));
  const places = [
    ...templates,
    ...facts.glob(["**/*.tf", "k8s/**/*.{yml,yaml}", "manifests/**/*.{yml,yaml}", "deploy/**/*.{yml,yaml}"]),
  ];
  const stores = places.flatMap((path) =>
    linesOf(
      facts,
      path,
      /^kind:\s*(?:ExternalSecret|SecretProviderClass)\b|"aws_(?:secretsmanager_secret|ssm_parameter)"/,
    ),
  );
  const read = mentions(
    facts.python.application,
    /["'](?:secretsmanager|ssm)["']|aws_lambda_powertools\.utilities\.parameters/,
  );
  const named = facts
    .glob(["docs/**/*.md", "README.md", "chart/values*.yaml", "**/*.tf", "k8s/**/*.{yml,yaml}"])
    .flatMap((path) =>
      linesOf(facts, path, /AWS Secrets Manager|Parameter Store|aws_secretsmanager|aws_ssm|SecretsManager/i),
    );
  if (stores.length === 0 && read.length === 0) {
    return fail(
      "Nothing fetches the secrets from a store.",
      "Fill the Secret from AWS Secrets Manager, with an ExternalSecret in the chart.",
    );
  }
  return found(
    [...stores, ...read, ...named],
    ({ path, line, text }) => evidence(text, { path, line }),
    () => fail("Nothing fetches the secrets from a store.", "Fill the Secret from AWS Secrets Manager."),
  );
};

export function linesOf({ tree }: Facts, path: string, pattern: RegExp) {
  const rows = (tree.text(path) ?? "").split("\n");
  return rows.flatMap((row, index) => (pattern.test(row) ? [{ path, line: index + 1, text: row.trim() }] : []));
}

export const secretHandling: Topic = {
  id: "secret-handling",
  title: "Secrets",
  bindings: [
    { by: "conduct", rules: ["PY-SEC-040"] },
    { by: "gate", rules: ["PY-SEC-041"], target: "secrets", configured: looksForSecrets },
    { by: "host", rules: ["PY-SEC-042"], carrier: storeFillsThem },
    {
      by: "facts",
      rules: ["PY-SEC-043"],
      check: tableSays([ROTATION, "when they rotate"], [PURPOSE, "what each is for"]),
    },
    {
      by: "host",
      rules: ["PY-SEC-043a"],
      carrier: tableSays([ROTATION, "when they rotate"], [OWNER, "who owns them"]),
    },
    { by: "facts", rules: ["PY-SEC-043b"], check: tableSays([PURPOSE, "what each is for"]) },
    { by: "test", rules: ["PY-SEC-043c"] },
  ],
};
