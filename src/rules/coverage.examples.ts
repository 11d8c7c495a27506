import type { Examples } from "./model.ts";

const TEST = { Makefile: "test:\n\tuv run pytest --cov\n" };
const LEAST = (percent: number) => ({ "pyproject.toml": `[tool.coverage.report]\nfail_under = ${percent}\n` });
const GATE = (percent: number) => ({
  Makefile: "mutate:\n\tuv run mutmut run\n\tuv run python scripts/gate.py\n",
  "scripts/gate.py": `REQUIRED = ${percent}\n`,
});

export const examples: Examples = {
  "T1-6.1": {
    pass: [
      { files: { ...TEST, ...LEAST(20) } },
      { files: { Makefile: "test:\n\tpytest --cov=app --cov-fail-under=25\n" } },
      { files: { Makefile: "test:\n\tcoverage run -m pytest\n\tcoverage report --fail-under=90\n" } },
    ],
    fail: [
      { files: { ...TEST, ...LEAST(19) }, says: "19 %" },
      { files: TEST, says: "No coverage is required" },
      { files: { Makefile: "test:\n\tpytest\n", ...LEAST(90) }, says: "measures no coverage" },
      { files: { Makefile: "test:\n\tpytest --cov --cov-fail-under=10\n", ...LEAST(90) }, says: "10 %" },
    ],
  },
  "T3-6.2": {
    pass: [
      { files: GATE(50) },
      { files: { Makefile: "mutate:\n\tcosmic-ray exec c.toml s.sqlite\n\tcr-rate --fail-over 40 s.sqlite\n" } },
    ],
    fail: [
      { files: GATE(49), says: "49 %" },
      { files: { Makefile: "mutate:\n\tmutmut run\n" }, says: "No share" },
      { files: { Makefile: "test:\n\tpytest\n" }, says: "makes no mutants" },
    ],
  },
};
