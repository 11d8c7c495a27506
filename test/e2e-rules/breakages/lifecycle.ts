import type { Breakage } from "./model.ts";

const SETTINGS = "app/settings.py";
const HEALTH = "app/routes/health.py";

/** Configuration, health and shutdown. */
export const breakages: readonly Breakage[] = [
  {
    rule: "T4-8.2",
    file: HEALTH,
    find: `        response.status_code = 503
        return Health(status="unavailable")`,
    replace: `        return Health(status="unavailable")`,
    why: "reports ready without its storage",
  },
  {
    rule: "T4-8.3",
    file: "app/lifespan.py",
    find: "            seconds, signal.raise_signal, signal.SIGINT",
    replace: "            0, signal.raise_signal, signal.SIGINT",
    why: "stops at once instead of draining",
  },
  {
    rule: "PY-CFG-000",
    file: SETTINGS,
    find: "        return Settings(**(overrides or {}))",
    replace: "        return Settings()",
    why: "lets the environment beat the command line",
  },
  {
    rule: "PY-CFG-002a",
    file: SETTINGS,
    find: "    port: int = Field(default=8080, ge=1, le=65535)",
    replace: "    port: int = 8080",
    why: "takes any number for a port",
  },
  {
    rule: "PY-CFG-003",
    file: SETTINGS,
    find: "        env_prefix=PREFIX,\n",
    replace: "",
    why: "reads the variables of other programs",
  },
  {
    rule: "PY-CFG-005",
    file: SETTINGS,
    find: `    host: str = "127.0.0.1"`,
    replace: `    host: str = "0.0.0.0"`,
    why: "listens on every interface by default",
  },
];
