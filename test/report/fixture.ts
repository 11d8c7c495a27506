import type { Finding, Report, Result, Rule } from "../../src/conformance.ts";

/** Whatever a repository may hold. */
export const AWKWARD =
  "a|b <b>&\"'</b> </script> @octocat #12 ``x`` ::error::no %0A \u001B[31mred\u001B[0m\nline `two` \u202Eevil";

function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    standard: id.startsWith("PY") ? "python" : "tiers",
    section: id.startsWith("PY") ? id.replace(/-\d+$/, "") : id.replace(/\.\d+$/, ""),
    level: "must",
    demand: `Do what ${id} says with \`make lint\`.`,
    kinds: ["all"],
    verification: "facts",
    ...(id.startsWith("T") ? { tier: 4 as const } : {}),
    ...more,
  };
}

function result(of: Rule, more: Partial<Result> & Pick<Result, "outcome">): Result {
  return { rule: of, evidence: [], findings: [], ...more };
}

function untagged(id: string): Finding {
  return { message: "No test is tagged with it.", remedy: `Mark one: @pytest.mark.rule("${id}").` };
}

const root: Finding = {
  message: "The image runs as root.",
  remedy: "Name a numeric USER.",
  path: "deploy/Dockerfile",
  line: 12,
};

const results: readonly Result[] = [
  result(rule("T4-1.1", { component: "docker", method: "Read the `Dockerfile`." }), {
    outcome: "pass",
    evidence: [
      { path: "Dockerfile", line: 1, text: "FROM python:3.12-slim AS build" },
      { path: "compose.yaml", text: AWKWARD },
    ],
  }),
  result(rule("T4-1.4", { component: "docker" }), { outcome: "fail", findings: [root] }),
  result(rule("T4-1.5", { component: "docker" }), { outcome: "fail", findings: [root] }),
  result(rule("T4-1.6", { demand: AWKWARD }), {
    outcome: "fail",
    findings: [
      { message: AWKWARD, remedy: AWKWARD, path: "app/a,b:c%.py", line: 3 },
      { message: "Another thing at line 3 of it.", remedy: AWKWARD, path: "app/a,b:c%.py", line: 3 },
    ],
  }),
  result(rule("T4-2.1", { level: "should" }), {
    outcome: "fail",
    findings: Array.from({ length: 12 }, (_, index) => ({
      message: `\`load_${index}\` swallows the error.`,
      remedy: "Catch what you can handle.",
      path: "app/services/räume und mehr.py",
      line: 10 + index,
    })),
  }),
  result(rule("T4-2.2", { level: "may" }), { outcome: "not-applicable", reason: "Optional, and not done here." }),
  ...["PY-ERR-001", "PY-ERR-002", "PY-ERR-003", "PY-ERR-007"].map((id) =>
    result(rule(id, { verification: "test" }), { outcome: "fail", findings: [untagged(id)] }),
  ),
  result(rule("PY-ERR-008", { verification: "test" }), {
    outcome: "fail",
    known: true,
    findings: [{ message: "It was so before.", remedy: "Mend it some day.", path: "app/old.py", line: 7 }],
  }),
  result(rule("PY-ERR-009"), {
    outcome: "waived",
    reason: `Until 2027-06-30: ${AWKWARD}`,
    findings: [root],
    waiver: { rule: "PY-ERR-009", reason: AWKWARD, expires: "2027-06-30", path: "docs/adr/0007-root.md", line: 4 },
  }),
  result(rule("PY-LCL-001", { verification: "gate" }), {
    outcome: "not-run",
    reason: "make lint was not run.",
    evidence: [{ path: "Makefile", line: 20, text: "ruff check" }],
  }),
  result(rule("PY-LCL-002", { level: "should" }), {
    outcome: "not-run",
    reason: "groundrules has no check for it. A person can: Ask | around.",
  }),
  result(rule("PY-LCL-003", { level: "should" }), {
    outcome: "not-run",
    reason: "groundrules has no check for it. A person can: Look.",
  }),
  result(rule("PY-LCL-004", { verification: "conduct", component: "agents" }), {
    outcome: "carried",
    evidence: [{ path: "AGENTS.md", line: 31, text: "PY-LCL-004" }],
  }),
];

export const report: Report = {
  generator: "0.0.0-golden",
  repository: 'orders <&"',
  scope: {
    tier: 4,
    stack: "fastapi",
    standards: ["tiers", "python"],
    kinds: new Set(["k8s", "all", "fastapi", "api"]),
  },
  scopeFrom: ".groundrules/answers.yaml",
  results,
  sections: {
    "T4-1": { key: "T4-1", title: "Container <first>", why: "What runs is `what` was built." },
    "T4-2": { key: "T4-2", title: "Supply chain", why: "Others' code is yours once it runs." },
    "PY-ERR": { key: "PY-ERR", title: "Errors", why: AWKWARD },
    "PY-LCL": { key: "PY-LCL", title: "Local workflow", why: "" },
  },
  problems: [
    { path: "pyproject.toml", line: 3, message: `is no TOML: ${AWKWARD}` },
    { message: "A link leads nowhere." },
  ],
  executions: [
    { command: "make lint", outcome: "pass", milliseconds: 3210, detail: "" },
    { command: "make test", outcome: "fail", milliseconds: 61_000, detail: "one\n]]> <two> &\n\u001B[31mthree" },
  ],
};

/** Where all is well. */
export const clean: Report = {
  ...report,
  repository: "orders",
  results: results.filter(({ outcome }) => outcome !== "fail"),
  problems: [],
  executions: [],
};
