import { usageError } from "../../errors.ts";
import { isSafePath } from "../../plan/paths.ts";
import { stalePlan } from "./execute.ts";
import type { Prepared } from "./prepare.ts";

const PLAN_VERSION = 1;

/** Bytes are written as base64 under this key, since JSON has none. */
const BYTES = "$base64";

/** A plan as a file that can be reviewed, kept and carried out later. */
export function writePlan(prepared: Prepared, generator: string): string {
  const replace = (_: string, value: unknown) =>
    value instanceof Uint8Array ? { [BYTES]: Buffer.from(value).toString("base64") } : value;
  // A Buffer would turn itself into an array of numbers before the replacer sees it.
  const plain = structuredClone(prepared);
  return `${JSON.stringify({ version: PLAN_VERSION, generator, prepared: plain }, replace, 2)}\n`;
}

/**
 * Reads a plan back.
 *
 * @throws GroundrulesError `PLAN_MALFORMED`, or `PLAN_STALE` if another version made it
 */
export function readPlan(content: string, generator: string): Prepared {
  const revive = (_: string, value: unknown) => {
    const text = isObject(value) ? value[BYTES] : undefined;
    return typeof text === "string" ? new Uint8Array(Buffer.from(text, "base64")) : value;
  };
  let plan: unknown;
  try {
    plan = JSON.parse(content, revive);
  } catch (cause) {
    throw malformed((cause as Error).message);
  }
  if (!isObject(plan) || plan["version"] !== PLAN_VERSION || !isObject(plan["prepared"]))
    throw malformed("it is no plan");
  if (plan["generator"] !== generator)
    throw stalePlan(`groundrules ${String(plan["generator"])} made it, this is ${generator}`);
  const prepared = plan["prepared"] as unknown as Prepared;
  const { steps, rests, conflicts, copies } = prepared;
  if (![steps, rests, conflicts, copies].every(Array.isArray)) throw malformed("it is no plan");
  const unsafe = [
    ...[...steps, ...rests].map(({ path }) => path),
    ...conflicts.flatMap(({ path, from = path, beside = path }) => [path, from, beside]),
  ].find((path) => !isSafePath(path) || /^\.git(\/|$)/i.test(path));
  if (unsafe !== undefined) throw malformed(`it names "${unsafe}", outside of the repository`);
  return prepared;
}

function malformed(why: string) {
  return usageError(
    "PLAN_MALFORMED",
    `The plan cannot be read: ${why}.`,
    "Make a new one: groundrules update --dry-run --output plan.json",
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
