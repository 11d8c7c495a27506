import { join } from "node:path";
import { inWork, TOOLS } from "../e2e/helpers/workspace.ts";
import type { Outcome } from "../e2e/helpers/process.ts";
import type { Clone, Plan } from "./proof/clone.ts";
import { lockForMirror } from "./proof/poetry.ts";
import { DATABASE, type Service } from "./services.ts";

/** A copy of a service in which its own tools can be installed; what runs a target of its Makefile there. */
export async function workshop(
  clone: Clone,
  { id, root, environment }: Service,
  plan: Plan,
): Promise<(target: string) => Promise<Outcome>> {
  const copy = clone.copy(inWork("workshop", id));
  const cwd = join(copy.path, root);
  const { manager } = plan.answers.project;
  const own = inWork("environments", id);
  // As in a pipeline: what it does not start without, and no more than that.
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== DATABASE));
  if (manager.startsWith("pip")) {
    await copy.run(["uv", "venv", "--quiet", "--seed", "--python", "3.12", own]);
    env["VIRTUAL_ENV"] = own;
    env["PATH"] = [join(own, "bin"), join(TOOLS, "bin"), process.env["PATH"] ?? ""].join(":");
  }
  if (manager === "poetry") env["POETRY_VIRTUALENVS_PATH"] = own;
  await lockForMirror(copy, plan);
  return (target) => copy.run(["make", target], { cwd, env });
}
