import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { generator } from "../e2e/helpers/generator.ts";
import { inWork, ROOT } from "../e2e/helpers/workspace.ts";
import { Clone } from "./proof/clone.ts";
import { differences, filesOf, type Tree } from "./proof/lines.ts";

const KILLS = Number(process.env["GROUNDRULES_KILLS"] ?? 40);
const ADD = ["add", "docker", "compose", "make", "helm", "ci", "repository", "--yes"];

describe("an add that is killed", () => {
  let service: Clone;
  let before: Tree;
  let after: Tree;
  /** How long the writes take here, in milliseconds, so that the kills fall into them; nothing is asserted on it. */
  let span: number;

  beforeAll(async () => {
    const fixture = join(ROOT, "test/fixtures/services/flask-pip-tools");
    service = await Clone.of(fixture, inWork("kill", "first", "service"), "kill", [generator()]);
    before = filesOf(service);
    const whole = service.copy(inWork("kill", "whole", "service"));
    const staged = await killed(whole, undefined);
    span = performance.now() - staged;
    after = filesOf(whole);
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length + 30);
  });

  it(`leaves whole files, and is finished or undone by the next run (${KILLS} times)`, async () => {
    const states = { untouched: 0, midway: 0, complete: 0 };
    for (let nth = 0; nth < KILLS; nth++) {
      const clone = service.copy(inWork("kill", String(nth), "service"));
      await killed(clone, (nth / KILLS) * span * 1.2);
      const now = filesOf(clone);
      expectWhole(now);
      const same = (files: Tree) => JSON.stringify(files) === JSON.stringify(now);
      states[same(before) ? "untouched" : same(after) ? "complete" : "midway"]++;
      const next = await clone.groundrules(ADD);
      expect(next.code, next.output).toBe(0);
      expect(differences(filesOf(clone), after), `killed at ${nth}`).toEqual([]);
      expect(readdirSync(join(clone.path, ".git/groundrules")).filter((name) => name !== "kept")).toEqual([]);
      rmSync(clone.path, { recursive: true });
    }
    process.stdout.write(`killed: ${JSON.stringify(states)}\n`);
  });

  /** Every file is the old one or the new one: nothing is torn, and nothing is there that belongs to neither. */
  function expectWhole(now: Tree): void {
    const neither = differences(now, before).filter((path) => now[path] !== after[path]);
    expect(neither).toEqual([]);
  }
});

/** Starts an add and, unless it is to end by itself, kills it so long after it began to write; when it began. */
async function killed(clone: Clone, delay: number | undefined): Promise<number> {
  let processId = 0;
  const running = clone.groundrules(ADD, { started: (id) => (processId = id) });
  const ended = running.then(() => true);
  const place = join(clone.path, ".git/groundrules/staging-1");
  while (!existsSync(place) && !(await Promise.race([ended, sleep(1, false)])));
  const began = performance.now();
  if (delay !== undefined) {
    await sleep(delay);
    try {
      process.kill(-processId, "SIGKILL");
    } catch {
      // It was quicker.
    }
  }
  await running;
  return began;
}
