import type { PythonModule } from "../model.ts";
import type { Application } from "./application.ts";
import { byDefault, found } from "./model.ts";
import type { Found, Scope } from "./model.ts";
import { applicationModules, folderOf, resolved } from "./scope.ts";

/** Folder that Django collects static files in, where its settings put it below the service's. */
export function staticRootOf(scope: Scope, application: Application | undefined): Found<string> {
  if (application?.framework !== "django") return byDefault("", "Django does not serve it");
  const modules = applicationModules(scope);
  for (const module of modules.filter(({ text }) => /^STATIC_ROOT\b/m.test(text))) {
    const assigned = module.syntax.assignments.findLast(({ name }) => name === "STATIC_ROOT");
    const folder = assigned === undefined ? undefined : folderIn(assigned.value, module, modules);
    if (assigned !== undefined && folder !== undefined && folder !== "")
      return found(scope, folder, module.path, assigned.line);
  }
  return byDefault("", "no settings say where static files go");
}

/** `BASE_DIR / "static"`, `os.path.join(BASE_DIR, "static")`, `"static"`, from the folder that the name stands for. */
function folderIn(value: string, module: PythonModule, modules: readonly PythonModule[]): string | undefined {
  const parts = [...value.matchAll(/["']([^"'{}]*)["']/g)].map(([, part = ""]) => part);
  if (parts.length === 0 || parts[0]?.startsWith("/") === true || /environ|getenv|env\(|config\(/.test(value))
    return undefined;
  const name = /\b(?!os\b|path\b|join\b|str\b|Path\b|abspath\b|resolve\b)([A-Za-z_]\w*)\b(?!["'(])/.exec(
    value.replaceAll(/["'][^"']*["']/g, ""),
  )?.[1];
  const base = name === undefined ? "" : baseOf(name, module, modules);
  const up = "../".repeat((value.match(/\.parent\b/g) ?? []).length);
  return base === undefined ? undefined : resolved(base, up + parts.join("/"));
}

/** The folder that a name such as BASE_DIR stands for. */
function baseOf(name: string, module: PythonModule, modules: readonly PythonModule[]): string | undefined {
  for (const { path, syntax } of [module, ...modules.filter((other) => other !== module)]) {
    const value = syntax.assignments.find((each) => each.name === name)?.value;
    if (value?.includes("__file__") !== true) continue;
    const levels =
      (value.match(/\.parent\b|\bdirname\(/g) ?? []).length +
      Number(/\.parents\[(\d+)\]/.exec(value)?.[1] ?? -1) +
      1 +
      Number(/-\s*(\d+)\s*$/.exec(value)?.[1] ?? 0);
    return above(path, levels);
  }
  return undefined;
}

function above(path: string, levels: number): string | undefined {
  let folder: string | undefined = path;
  for (let level = 0; level < levels; level++)
    folder = folder === "" || folder === undefined ? undefined : folderOf(folder);
  return folder;
}
