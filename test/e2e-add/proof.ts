import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { generator } from "../e2e/helpers/generator.ts";
import { inWork, ROOT } from "../e2e/helpers/workspace.ts";
import { build, once, start, userOf } from "./proof/image.ts";
import { Clone, type Plan } from "./proof/clone.ts";
import { filesOf, touched, type Tree } from "./proof/lines.ts";
import { lockForMirror } from "./proof/poetry.ts";
import { LINTERS } from "./proof/linters.ts";
import { type Added, add, addAgain, driftCode, judge, removeAll, settle } from "./proof/steps.ts";
import { DATABASE, type Service } from "./services.ts";
import { workshop } from "./workshop.ts";

/** In two calls, of which the second adds to what the first made. */
const CALLS = [
  ["docker", "compose", "make"],
  ["helm", "ci", "pre-commit", "adr", "docs", "agents", "github", "repository"],
];
const IMAGES = process.env["GROUNDRULES_ADD_IMAGES"] === "all";

/** Adds everything to a service of someone else's, and holds every promise against what came of it. */
export function proof(service: Service): void {
  describe(`everything, added to ${service.id}`, () => {
    const state: Partial<State> = {};
    const seen = () => state as State;
    beforeAll(async () => {
      Object.assign(state, await addAll(service));
    });
    describe("its lines", () => lines(service, seen));
    describe("what was added", () => linted(seen));
    describe("its own tools", () => tools(service, seen));
    describe("its image", () => image(service, seen));
    describe("later", () => later(service, seen));
    describe("recorded only", () => recorded(service));
  });
}

interface State {
  /** With everything added and every proposal settled; the tag `before` is what it was. */
  readonly clone: Clone;
  /** A copy in which the proposals are still beside the files that they are for. */
  readonly shown: Clone;
  readonly added: readonly Added[];
  /** All files before. */
  readonly before: Tree;
}

function fixture(service: Service, name: string): Promise<Clone> {
  const path = inWork(name, service.id);
  return Clone.of(join(ROOT, "test/fixtures/services", service.id), path, service.id, [generator()]);
}

async function addAll(service: Service): Promise<State> {
  const clone = await fixture(service, "added");
  const before = filesOf(clone);
  await clone.git("tag", "before");
  const added: Added[] = [];
  const proposals = new Map<string, string>();
  for (const [nth, components] of CALLS.entries()) {
    const one = await add(clone, components, service.flags);
    added.push(one);
    for (const path of one.proposals) proposals.set(path, clone.read(path));
    await settle(clone, one, nth % 2 === 0 ? "removed" : "skipped");
    await clone.commit(`add ${components.join(" ")}`);
  }
  const shown = clone.copy(inWork("shown", service.id));
  for (const [path, text] of proposals) writeFileSync(join(shown.path, path), text);
  return { clone, shown, added, before };
}

const plansOf = ({ added }: State) => added.map(({ plan }) => plan);

function firstPlan(state: State): Plan {
  const [plan] = plansOf(state);
  if (plan === undefined) throw new Error("nothing was added");
  return plan;
}

function lines(service: Service, seen: () => State): void {
  it("puts proposals beside the files that it may not merge into, and beside no other", () => {
    expect(seen().added.flatMap(({ proposals }) => proposals)).toEqual(service.proposals);
  });

  it("changes no line, no mode and no file but those that its plans named", async () => {
    const { clone, before } = seen();
    expect(await touched(clone, "before", before, plansOf(seen()))).toEqual({
      unnamed: [],
      removed: [],
      comments: [],
      modes: [],
      ignored: [],
    });
  });
}

function linted(seen: () => State): void {
  it.each(Object.entries(LINTERS))("has no finding of %s", async (_, lint) => {
    expect(await lint(seen().shown, plansOf(seen()))).toBe("pass");
  });
}

function tools(service: Service, seen: () => State): void {
  it(`passes make install and then ${service.targets.join(", ")}`, async () => {
    const make = await workshop(seen().clone, service, firstPlan(seen()));
    for (const target of ["install", ...service.targets]) await make(target);
  });
}

function image(service: Service, seen: () => State): void {
  it("builds, runs as nobody in particular and answers with a read-only root", async ({ skip }) => {
    skip(!service.built && !IMAGES, "built with GROUNDRULES_ADD_IMAGES=all alone");
    skip(inject("noDocker") !== "", inject("noDocker"));
    const { shown } = seen();
    const plan = firstPlan(seen());
    await lockForMirror(shown, plan);
    const tag = await build(shown, plan);
    expect(await userOf(shown, tag)).toMatch(/^[1-9]\d*(:[1-9]\d*)?$/);
    const address = await database(shown);
    const values = Object.entries(service.environment).map(([name, value]) => [name, value.replace(DATABASE, address)]);
    const surroundings = { environment: Object.fromEntries(values) as Record<string, string>, host: true };
    if (service.migrate !== undefined) await once(shown, tag, service.migrate, surroundings);
    const { status, health, logs } = await start(shown, tag, plan, surroundings);
    expect({ status, health }, logs).toEqual({ status: 200, health: "running healthy" });
  });
}

/** Makes an empty database; its address as every driver understands it. */
async function database(clone: Clone): Promise<string> {
  const server = inject("postgres").replace("+asyncpg", "");
  const name = `add_${clone.id.replaceAll("-", "_")}`;
  for (const statement of [`DROP DATABASE IF EXISTS ${name}`, `CREATE DATABASE ${name}`]) {
    await clone.run(["psql", "--quiet", "--set=ON_ERROR_STOP=1", "--command", statement, server]);
  }
  return server.replace(/[^/]+$/, name);
}

function later(service: Service, seen: () => State): void {
  it("has nothing to add again, no drift, and a verdict on every rule", async () => {
    const copy = seen().clone.copy(inWork("later", service.id));
    expect(await addAgain(copy, CALLS, service.flags)).toEqual([]);
    expect(await driftCode(copy)).toBe(0);
    expect(await judge(copy)).toBeGreaterThan(400);
    expect(await copy.dirt()).toBe("");
  });

  it("gives everything back when it is removed", async () => {
    const copy = seen().clone.copy(inWork("removed", service.id));
    expect(await removeAll(copy, CALLS.flat(), seen().before)).toEqual([]);
  });
}

function recorded(service: Service): void {
  it("is judged by what init wrote, which is its answers and nothing else", async () => {
    const clone = await fixture(service, "recorded");
    const before = filesOf(clone);
    const { code, output } = await clone.groundrules([
      "init",
      ...service.flags,
      "--tier",
      "3",
      "--standards",
      "python",
    ]);
    expect(code, output).toBe(0);
    expect(Object.keys(filesOf(clone)).filter((path) => !(path in before))).toEqual([".groundrules/answers.yaml"]);
    const { stdout } = await clone.groundrules(["check", "--format=json"]);
    const { scope } = JSON.parse(stdout) as { scope: object };
    expect(scope).toMatchObject({
      tier: 3,
      standards: ["python"],
      stack: service.stack,
      from: ".groundrules/answers.yaml",
    });
  });
}
