import type { Breakage } from "./model.ts";

const SECURITY = "app/routes/security.py";

/** Who came in, and who did not. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-OBS-052",
    file: SECURITY,
    find: `        _audit(request, "authenticate", "failure", reason=error.reason)\n`,
    replace: "",
    why: "keeps no record of failed attempts to come in",
  },
  {
    rule: "PY-OBS-053",
    file: SECURITY,
    find: `    except ForbiddenError:
        _audit(
            request,
            "authorise",
            "deny",
            actor=caller.actor,
            required=sorted(required),
            presented=sorted(caller.scopes),
        )
        raise`,
    replace: "    except ForbiddenError:\n        raise",
    why: "keeps no record of what was denied",
  },
  {
    rule: "PY-OBS-057",
    file: SECURITY,
    find: `        presented=sorted(caller.scopes),
    )
    request.state`,
    replace: `        presented=sorted(caller.scopes),
        claims=credentials.credentials.split(".")[1],
    )
    request.state`,
    why: "puts a part of the token into the record",
  },
  {
    rule: "PY-OBS-058",
    file: SECURITY,
    find: `        "success",
        actor=caller.actor,`,
    replace: `        "success",`,
    why: "does not record who came in",
  },
  {
    rule: "PY-OBS-058a",
    file: SECURITY,
    find: "        presented=sorted(caller.scopes),\n    )\n    request.state",
    replace: "    )\n    request.state",
    why: "does not record what the caller may do",
  },
  {
    rule: "PY-OBS-059",
    file: SECURITY,
    find: `        "security.audit",`,
    replace: `        "request.audit",`,
    why: "mixes audit records with the others",
  },
];
