import type { Example, Examples } from "./model.ts";

const workflow = (step: string): Example => ({
  files: {
    ".github/workflows/ci.yml": `on: push\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`,
  },
});
const makefile = (command: string): Example => ({ files: { Makefile: `audit:\n\t${command}\n` } });
const dependabot = (ecosystem: string): Example => ({
  files: { ".github/dependabot.yml": `version: 2\nupdates:\n  - package-ecosystem: ${ecosystem}\n    directory: /\n` },
});
const requirements = (...rows: readonly string[]): Example => ({
  files: { "requirements.txt": `${rows.join("\n")}\n` },
});
const PROJECT = '[project]\nname = "x"\nversion = "1"\ndependencies = ["flask"]\n';

export const examples: Examples = {
  "T1-2.1": {
    pass: [
      makefile("uv run pip-audit"),
      makefile("uv audit --locked"),
      workflow("run: python -m pip_audit -r requirements.txt"),
    ],
    fail: [
      { ...workflow("run: pytest"), says: "make audit" },
      makefile("pip install pip-audit"),
      makefile("pip-audit || true"),
      makefile("pip-audit --version"),
    ],
  },
  "T1-2.2": {
    pass: [
      requirements("flask==3.0.0", "redis[hiredis]==5.0.1 ; python_version >= '3.9'"),
      { files: { "pyproject.toml": PROJECT, "poetry.lock": "" } },
    ],
    fail: [
      { ...requirements("flask==3.0.0", "redis>=5"), says: "redis" },
      { ...requirements("flask==3.*"), says: "flask" },
      { files: { "pyproject.toml": PROJECT, "uv.lock": "" }, tracked: ["pyproject.toml"], says: "not in git" },
      { files: { "main.py": "" }, says: "No dependency" },
    ],
  },
  "T1-2.3": {
    pass: [
      dependabot("pip"),
      dependabot("uv"),
      workflow("run: uvx pip-audit"),
      workflow("uses: pypa/gh-action-pip-audit@v1"),
      { files: { "renovate.json": "{}\n" } },
    ],
    fail: [workflow("run: pytest"), dependabot("github-actions"), workflow("run: pip install pip-audit")],
  },
};
