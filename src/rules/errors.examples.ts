import type { Examples } from "./model.ts";

const RUFF = { Makefile: "lint:\n\tuv run ruff check .\n" };

export const examples: Examples = {
  "PY-ERR-001": {
    pass: [
      { files: { ...RUFF, "pyproject.toml": '[tool.ruff.lint]\nselect = ["E", "F", "BLE", "S"]\n' } },
      { files: { ...RUFF, "ruff.toml": '[lint]\nselect = ["ALL"]\nignore = ["D"]\n' } },
      { files: { ...RUFF, "pyproject.toml": '[tool.ruff]\nextend-select = ["E722", "BLE001", "S1"]\n' } },
      { files: { Makefile: "lint:\n\tpylint app\n" } },
      {
        files: {
          Makefile: "lint: style\n\nstyle:\n\truff check --fix .\n",
          "ruff.toml": 'lint.select = ["E", "BLE", "S"]\n',
        },
      },
    ],
    fail: [
      { files: { ...RUFF, "pyproject.toml": '[tool.ruff.lint]\nselect = ["E", "F"]\n' }, says: "BLE001, S110, S112" },
      {
        files: { ...RUFF, "pyproject.toml": '[tool.ruff.lint]\nselect = ["ALL"]\nignore = ["BLE001"]\n' },
        says: "BLE001.",
      },
      { files: { ...RUFF, "pyproject.toml": '[project]\nname = "orders"\n' }, says: "BLE001" },
      {
        files: { Makefile: "lint:\n\tblack --check .\n", "pyproject.toml": '[tool.ruff.lint]\nselect = ["ALL"]\n' },
        says: "does not run ruff",
      },
      {
        files: { Makefile: "lint:\n\truff check . || true\n", "ruff.toml": 'lint.select = ["ALL"]\n' },
        says: "does not run ruff",
      },
    ],
  },
};
