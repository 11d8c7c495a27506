import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "./helpers/generator.ts";
import { until } from "./helpers/http.ts";
import { succeed } from "./helpers/process.ts";
import { CONTROL_C, ENTER, inTerminal, type Step } from "./helpers/terminal.ts";
import { treeOf } from "./helpers/tree.ts";
import { inWork, userEnvironment } from "./helpers/workspace.ts";

const INTERRUPTED = 130;
const QUICK = ["--yes", "--no-git", "--no-install"];
const STAGING = ".groundrules-staging-";
const EDITED = "# edited\n";
const QUESTIONS = [
  "Tier",
  "Name of the service",
  "What it does",
  "Stack",
  "Standards",
  "Database",
  "Authentication",
  "Python version",
  "Container registry",
  "Organisation",
  "Licence",
];
const answered = (count: number): readonly Step[] =>
  QUESTIONS.slice(0, count).map((question) => ({ wait: `? ${question}`, type: ENTER }));
const CONFIRM = "Write these files?";

describe("interrupted", () => {
  const folder = () => inWork("interrupt");
  beforeAll(() => {
    mkdirSync(folder());
  });

  it("asks eleven questions, and repeats the run by the command that it prints", async () => {
    const steps = [...answered(QUESTIONS.length), { wait: CONFIRM, type: ENTER }];
    const { screen, code, left } = await inTerminal(["asked", "--no-git", "--no-install"], steps, folder());
    expect({ code, left }, screen).toEqual({ code: 0, left: 0 });
    expect(screen).toMatch(/npm create groundrules@\S+ asked -- --yes --tier 4 --name asked /);
    expect(existsSync(join(folder(), "asked/pyproject.toml"))).toBe(true);
  });

  it.each([
    ["at the first question", 0],
    ["after some answers", 4],
    ["at the last question", QUESTIONS.length],
  ])("leaves nothing on Ctrl-C %s", async (_, count) => {
    const next = QUESTIONS[count] === undefined ? CONFIRM : `? ${QUESTIONS[count]}`;
    const steps = [...answered(count), { wait: next, type: CONTROL_C }];
    const { screen, code } = await inTerminal(["abandoned"], steps, folder());
    expect(code, screen).toBe(INTERRUPTED);
    expect(screen).toMatch(/nothing was written/i);
    expect(readdirSync(folder()).filter((name) => name !== "asked")).toEqual([]);
  });

  it("writes nothing when the last question is answered with no", async () => {
    const steps = [...answered(QUESTIONS.length), { wait: CONFIRM, type: `n${ENTER}` }];
    const { screen, code } = await inTerminal(["declined"], steps, folder());
    expect(code, screen).toBe(0);
    expect(existsSync(join(folder(), "declined"))).toBe(false);
  });

  it("keeps complete files and makes no commit on SIGINT while dependencies are locked", async () => {
    const bin = inWork("slow-uv");
    const started = inWork("uv-started");
    mkdirSync(bin);
    writeFileSync(join(bin, "uv"), `#!/bin/sh\n: >${started}\nexec sleep 60\n`);
    chmodSync(join(bin, "uv"), 0o755);
    let processId = 0;
    const running = generate(["locking", "--yes"], {
      cwd: folder(),
      env: { PATH: `${bin}:${userEnvironment()["PATH"]}` },
      started: (id) => (processId = id),
    });
    await until(
      async () => existsSync(started),
      (is) => is,
      30,
    );
    // As a terminal does: to the whole group.
    process.kill(-processId, "SIGINT");
    const { code, stderr } = await running;
    expect(code).toBe(INTERRUPTED);
    expect(stderr).toMatch(/Interrupted/);
    expect(existsSync(join(folder(), "locking/pyproject.toml"))).toBe(true);
    expect(existsSync(join(folder(), "locking/.git"))).toBe(false);
  });

  it("leaves all or nothing when it is killed while it writes, and the next run clears up", async () => {
    await generate(["whole", ...QUICK, "--name=killed"], { cwd: folder() });
    const whole = treeOf(join(folder(), "whole"));
    const ends = new Set<string>();
    // One kill at every two milliseconds of the time that a run takes from its first file on.
    for (let delay = 0; delay < 60; delay += 2) {
      const target = join(folder(), "killed");
      await killedWhileWriting(folder(), delay, ["killed", ...QUICK]);
      ends.add(existsSync(target) ? "all" : "nothing");
      if (existsSync(target)) expect(treeOf(target)).toEqual(whole);
      expect(await generate(["killed", ...QUICK], { cwd: folder() })).toMatchObject({ code: 0 });
      expect(treeOf(target)).toEqual(whole);
      expect(readdirSync(folder()).filter((name) => name.startsWith(STAGING))).toEqual([]);
      rmSync(target, { recursive: true });
    }
    expect(ends).toContain("nothing");
  });

  it("leaves every file old or new when it is killed while it replaces files, and the next run finishes", async () => {
    const target = join(folder(), "replaced");
    const args = ["replaced", "--yes", "--no-install", "--force"];
    const { stdout } = await generate([...args, "--json"], { cwd: folder() });
    const { changes } = JSON.parse(stdout) as { changes: { path: string; ownership: string }[] };
    const managed = changes.filter(
      ({ path, ownership }) => ownership === "managed" && !path.startsWith(".groundrules/"),
    );
    const paths = managed.map(({ path }) => path);
    const whole = treeOf(target);
    const original = new Map(paths.map((path) => [path, readFileSync(join(target, path), "utf8")]));
    const git = (...command: string[]) => succeed(["git", ...command], { cwd: target, log: "interrupt" });
    for (let delay = 0; delay < 40; delay += 2) {
      for (const path of paths) writeFileSync(join(target, path), EDITED);
      await git("commit", "--quiet", "--all", "--no-verify", "--message", "chore: edit");
      await killedWhileWriting(target, delay, args, folder());
      for (const path of paths) {
        expect([EDITED, original.get(path)], path).toContain(readFileSync(join(target, path), "utf8"));
      }
      expect(await generate(args, { cwd: folder() })).toMatchObject({ code: 0 });
      expect(treeOf(target)).toEqual(whole);
      await git("commit", "--quiet", "--all", "--no-verify", "--allow-empty", "--message", "chore: restore");
    }
  });
});

/** Starts a run and kills it some time after its staging folder appeared. */
async function killedWhileWriting(
  stagedIn: string,
  delay: number,
  args: readonly string[],
  cwd = stagedIn,
): Promise<void> {
  let processId = 0;
  const running = generate(args, { cwd, started: (id) => (processId = id) });
  const ended = running.then(() => true);
  const isStaging = () => readdirSync(stagedIn).some((name) => name.startsWith(STAGING));
  while (!isStaging() && !(await Promise.race([ended, sleep(1, false)])));
  await sleep(delay);
  try {
    process.kill(-processId, "SIGKILL");
  } catch {
    // It was quicker.
  }
  await running;
}
