import { join } from "node:path";
import type { Answers } from "../model.ts";
import { EXIT, type ExitCode } from "../errors.ts";
import { LOCKED_BY, needsLock } from "../app/add/addition.ts";
import { componentsOf } from "../app/add/components.ts";
import { lockDependencies } from "../app/after-write.ts";
import type { Prepared } from "../app/drift/prepare.ts";
import { sha256, stateAt } from "../io/file-state.ts";
import { progress } from "./progress.ts";
import { loadCatalogs, type Session } from "./session.ts";

/** Locks the dependencies anew where a change that was carried out, rather than declined, calls for it. */
export async function lockAfter(prepared: Prepared, answers: Answers, session: Session): Promise<ExitCode> {
  if (session.options.dryRun || !needsLock(prepared, answers) || !isWritten(prepared, session)) return EXIT.done;
  return renewLock(answers, session);
}

function isWritten({ steps }: Prepared, session: Session): boolean {
  const after = steps.find(({ path }) => path === LOCKED_BY)?.after ?? null;
  const now = stateAt(LOCKED_BY, session);
  return after !== null && now !== null && now !== "blocked" && now.sha256 === sha256(after.bytes);
}

/** What `make dev` runs at tier 5, where uv is in the image alone. */
const IN_IMAGE =
  'docker run --rm --user "$(id -u):$(id -g)" --env HOME=/tmp --volume "$PWD:/src" "$(docker build --quiet --target toolchain .)" uv lock';

/** Locks the dependencies anew, unless `--no-install` says not to. */
export async function renewLock(answers: Answers, { options, terminal, root, fs }: Session): Promise<ExitCode> {
  if (options.noInstall) return EXIT.done;
  const isThere = fs.kind(join(root, "uv.lock")) === "file";
  const isInImage = answers.tier === 5 && componentsOf(answers, (await loadCatalogs()).current).includes("compose");
  const renewal = isThere ? `run ${isInImage ? IN_IMAGE : "uv lock where it is, or install it"}` : undefined;
  const step = await progress("Locking dependencies", terminal, () => lockDependencies(root, renewal));
  if (step.warning !== undefined) terminal.warn(step.warning);
  if (step.interrupted) return EXIT.interrupted;
  return step.ok ? EXIT.done : EXIT.failure;
}
