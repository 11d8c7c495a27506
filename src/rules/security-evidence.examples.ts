import type { Examples } from "./model.ts";

const log = (call: string): Readonly<Record<string, string>> => ({ "app/security.py": `def audit():\n    ${call}\n` });

export const examples: Examples = {
  "PY-SEC-052": {
    pass: [
      { files: log('log.error("security.audit", action="verify", runbook="RUN-SEC-001")') },
      { files: log('logger.critical("auth.keys_unreachable", extra={"runbook": RUNBOOK})') },
    ],
    fail: [
      { files: log('log.error("security.audit", action="verify")'), says: "names no runbook" },
      { files: log('logger.exception("authentication failed")'), says: "names no runbook" },
    ],
  },
};
