import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { run } from "./helpers/process.ts";
import { Repository } from "./helpers/repository.ts";
import { DEFAULT } from "./helpers/variants.ts";

interface Fault {
  readonly gate: string;
  readonly fault: string;
  readonly path: string;
  /** The file's text with the fault; the file may be new. */
  readonly edit: (text: string) => string;
  /** What the gate must say. */
  readonly says: RegExp;
}

const append = (line: string) => (text: string) => `${text}\n\n${line}\n`;
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
// Put together, so that this file holds no secret itself.
const SECRET = ["AKIA", "QYLPMN5HHHFPZAM2"].join("");

const FAULTS: readonly Fault[] = [
  {
    gate: "lint",
    fault: "an unused import",
    path: "app/fault.py",
    edit: append("import os"),
    says: /F401/,
  },
  {
    gate: "lint",
    fault: "a wrong type",
    path: "app/clock.py",
    edit: append('LIMIT: int = "one"'),
    says: /Incompatible types/,
  },
  {
    gate: "lint",
    fault: "code that is not formatted",
    path: "app/clock.py",
    edit: append("LIMIT  =  1"),
    says: /reformat/,
  },
  { gate: "lint", fault: "an evaluated string", path: "app/clock.py", edit: append('eval("1")'), says: /S307|B307/ },
  {
    gate: "lint",
    fault: "a missing docstring",
    path: "app/clock.py",
    edit: append("def late() -> None:\n    return None"),
    says: /D103/,
  },
  {
    gate: "secrets",
    fault: "a key in a new file",
    path: "notes.txt",
    edit: append(`key = ${SECRET}`),
    says: /AWS Access Key/,
  },
  {
    gate: "test",
    fault: "a failing test",
    path: "tests/unit/test_fault.py",
    edit: append("def test_fault() -> None:\n    assert 1 == 2"),
    says: /test_fault.*1 failed/s,
  },
  {
    gate: "test",
    fault: "a warning",
    path: "tests/unit/test_fault.py",
    edit: append('import warnings\n\n\ndef test_fault() -> None:\n    warnings.warn("old", DeprecationWarning)'),
    says: /DeprecationWarning: old.*1 failed/s,
  },
  {
    gate: "test",
    fault: "a call to the network",
    path: "tests/unit/test_fault.py",
    edit: append(
      'import socket\n\n\ndef test_fault() -> None:\n    socket.create_connection(("192.0.2.1", 80), timeout=1)',
    ),
    says: /1 (failed|error)/,
  },
  {
    gate: "test",
    fault: "much code without a test",
    path: "app/untested.py",
    edit: append(`def untested(value: int) -> int:\n${"    value += 1\n".repeat(1500)}    return value`),
    says: /Required test coverage of 80/,
  },
  {
    gate: "test-integration",
    fault: "a model that no migration follows",
    path: "app/models/item.py",
    edit: swap("sa.String(200)", "sa.String(100)"),
    says: /modify_type|New upgrade operations/,
  },
  {
    gate: "test-contract",
    fault: "an answer that the description of the API lacks",
    path: "app/routes/v1/items.py",
    edit: swap(/201,(?=\s+ItemRead)/, "200,"),
    says: /\d+ failed/,
  },
  {
    gate: "openapi-check",
    fault: "a route that the snapshot lacks",
    path: "app/about.py",
    edit: swap('"/api/v1"', '"/api/v2"'),
    says: /./,
  },
  { gate: "docs", fault: "a broken link", path: "docs/index.md", edit: append("[gone](gone.md)"), says: /gone\.md/ },
  {
    gate: "helm-lint",
    fault: "a value that the schema forbids",
    path: "chart/values.yaml",
    edit: append("replicas: many"),
    says: /replicas/,
  },
  {
    gate: "helm-lint",
    fault: "a privileged container",
    path: "chart/templates/_helpers.tpl",
    edit: swap("allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true"),
    says: /CKV_K8S_20/,
  },
  {
    gate: "helm-lint",
    fault: "a field that Kubernetes does not know",
    path: "chart/templates/service.yaml",
    edit: swap(/^ {2}ports:/m, "  port: 1\n  ports:"),
    says: /port/,
  },
  {
    gate: "helm-test",
    fault: "a chart that breaks its own tests",
    path: "chart/templates/_helpers.tpl",
    edit: swap("runAsUser: 1000", "runAsUser: 0"),
    says: /FAIL/,
  },
  {
    gate: "iac",
    fault: "an action that is not pinned",
    path: ".github/workflows/pipeline.yml",
    edit: swap(/actions\/checkout@[0-9a-f]{40}/, "actions/checkout@v7"),
    says: /unpinned/,
  },
  {
    gate: "iac",
    fault: "an image that runs as root",
    path: "Dockerfile",
    edit: swap(/USER 1000:1000(?![\s\S]*USER)/, "USER root"),
    says: /DL3002|CKV_DOCKER/,
  },
];

describe("every gate finds the fault that it is there for", () => {
  const repository = new Repository({ ...DEFAULT, id: "faults" });
  const git = (...args: string[]) => repository.run("git", ["git", ...args]);

  beforeAll(async () => {
    await repository.create();
    await repository.run("sync", ["uv", "sync", "--locked"]);
  });
  afterEach(async () => {
    await git("checkout", "--quiet", ".");
    await git("clean", "--quiet", "--force", "-d");
  });

  it.each(FAULTS)("$gate: $fault", async ({ gate, path, edit, says }) => {
    const file = join(repository.path, path);
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, "");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, edit(before));
    expect(readFileSync(file, "utf8")).not.toBe(before);
    const { code, output } = await run(["make", gate], {
      cwd: repository.path,
      log: `faults/${gate}`,
      // Python trusts cached bytecode whose source has the same size and second; an edit here may have both.
      env: { ...repository.environment(), PYTHONPYCACHEPREFIX: mkdtempSync(join(tmpdir(), "groundrules-pyc-")) },
    });
    expect(code).not.toBe(0);
    expect(output).toMatch(says);
  });
});
