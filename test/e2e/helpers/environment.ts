import { delimiter, join, resolve } from "node:path";

/** Also right in a bundle that lies three folders below the root, as that of scripts/foreign.mjs does. */
export const ROOT = resolve(import.meta.dirname, "../../..");
export const TOOLS = resolve(process.env["GROUNDRULES_TOOLS"] ?? join(ROOT, ".e2e/tools"));
export const LOGS = join(ROOT, ".e2e/logs");
export const GIT_CONFIG = join(ROOT, "test/e2e/helpers/gitconfig");

/** What a user's shell would hand on: without the traces of npm and vitest, with the tools first on PATH. */
export function userEnvironment(): Record<string, string> {
  const traces =
    /^(npm_|INIT_CWD$|VITEST|NODE_ENV$|NODE_OPTIONS$|VIRTUAL_ENV$|TEST$|PROD$|DEV$|MODE$|SSR$|BASE_URL$|GROUNDRULES_)/;
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !traces.test(name));
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    PATH: [join(TOOLS, "bin"), ...path].join(delimiter),
    GIT_CONFIG_GLOBAL: GIT_CONFIG,
    UV_PYTHON_DOWNLOADS: "never",
    DOCKER_BUILDKIT: "1",
    DOCKER_CONFIG: join(TOOLS, "docker-config"),
    HELM_PLUGINS: join(TOOLS, "helm-plugins"),
  };
}
