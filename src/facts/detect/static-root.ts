import type { Application } from "./application.ts";
import { byDefault, found } from "./model.ts";
import type { Found, Scope } from "./model.ts";
import { pathOf } from "./path-expression.ts";
import { applicationModules } from "./scope.ts";

/** Folder that Django collects static files in, where its settings put it below the service's. */
export function staticRootOf(scope: Scope, application: Application | undefined): Found<string> {
  if (application?.framework !== "django") return byDefault("", "Django does not serve it");
  const modules = applicationModules(scope);
  for (const module of modules.filter(({ text }) => /^STATIC_ROOT\b/m.test(text))) {
    const assigned = module.syntax.assignments.findLast(({ name }) => name === "STATIC_ROOT");
    const folder = assigned === undefined ? undefined : pathOf(assigned.value, module, modules);
    if (assigned !== undefined && folder !== undefined && folder !== "")
      return found(scope, folder, module.path, assigned.line);
  }
  return byDefault("", "no settings say where static files go");
}
