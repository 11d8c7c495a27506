import { noAuthentication, noRoute } from "./absences.ts";
import { ran } from "./application.ts";
import { type Check, pass, type Topic } from "./model.ts";
import { lints } from "./ruff.ts";
import { calls } from "./shell.ts";
import { commandsOfGate } from "./tasks.ts";

/** Bare except, blind except, and except with pass or continue: failures that nobody gets to see. */
const silenceIsFound = lints("lint", "E722", "BLE001", "S110", "S112");

/** Pylint looks for them by default. */
export const looksForSilence: Check = (facts, question) => {
  const pylint = commandsOfGate(facts, "lint").find((command) => calls(command, "pylint") && !command.tolerated);
  return pylint === undefined ? silenceIsFound(facts, question) : pass(ran(pylint));
};

const noBulkRoute = noRoute("takes several things at once", "bulk", "batch(?:es)?", "import");

export const errors: Topic = {
  id: "errors",
  title: "Errors",
  bindings: [
    { by: "gate", rules: ["PY-ERR-001"], target: "lint", configured: looksForSilence },
    { by: "test", rules: ["PY-ERR-002"], unless: noBulkRoute },
    { by: "test", rules: ["PY-ERR-000", "PY-ERR-003", "PY-ERR-007", "PY-ERR-008", "PY-ERR-009", "PY-ERR-010"] },
    { by: "test", rules: ["PY-ERR-011", "PY-ERR-011a", "PY-ERR-011b", "PY-ERR-011d", "PY-ERR-011e", "PY-ERR-011f"] },
    { by: "test", rules: ["PY-ERR-011c"], unless: noAuthentication },
    { by: "test", rules: ["PY-ERR-012", "PY-ERR-013", "PY-ERR-014"] },
  ],
};
