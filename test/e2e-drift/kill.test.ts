import { cpSync, existsSync, readdirSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { begin, commitAll, createRepository, git, groundrulesLarge, LARGE, snapshot, temporary } from "./helpers.ts";

const KILLS = Number(process.env["GROUNDRULES_KILLS"] ?? 200);

type Files = Readonly<Record<string, string>>;

let parent: string;
let template: string;
let before: Files;
let after: Files;
/** How long a run and its writes take here, so that the kills fall into them; nothing is asserted on time. */
let span: { readonly run: number; readonly write: number };

beforeAll(async () => {
  parent = temporary();
  template = createRepository(parent, LARGE.v1);
  const edited = (from: string, to: string) => {
    const path = join(template, "README.md");
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  };
  edited("Run make.", "Run just.");
  writeFileSync(join(template, "Makefile"), `${readFileSync(join(template, "Makefile"), "utf8")}mine:\n`);
  commitAll(template, "edits");
  git(template, "gc", "--quiet");
  before = snapshot(template);
  const whole = copy("whole");
  const start = performance.now();
  const child = begin(whole, "update", "--write-conflicts");
  const ended = end(child);
  await staging(whole, child);
  const staged = performance.now();
  await ended;
  span = { run: performance.now() - start, write: performance.now() - staged };
  after = snapshot(whole);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function copy(name: string): string {
  const folder = join(parent, name);
  cpSync(template, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

function end(child: ReturnType<typeof begin>): Promise<number | null> {
  child.stderr.resume();
  return new Promise((resolve) => child.on("close", resolve));
}

/** Until a run begins to write, or is over. */
async function staging(folder: string, child: ReturnType<typeof begin>): Promise<void> {
  const place = join(folder, ".git/groundrules/staging-1");
  while (!existsSync(place) && child.exitCode === null) await setTimeout(1);
}

/** One of four anywhere in the run, the others in its writes. */
async function killSometime(nth: number, folder: string): Promise<void> {
  const child = begin(folder, "update", "--write-conflicts");
  const ended = end(child);
  if (nth % 4 === 0) await setTimeout(Math.random() * span.run);
  else {
    await staging(folder, child);
    await setTimeout(Math.random() * span.write);
  }
  child.kill("SIGKILL");
  await ended;
}

/** Every file is the old one or the new one: nothing is torn, and nothing is there that belongs to neither. */
function expectWhole(now: Files): void {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(now)])];
  expect(paths.filter((path) => now[path] !== before[path] && now[path] !== after[path])).toEqual([]);
}

describe("an update that is killed", () => {
  it(`leaves whole files, and is finished or undone by the next run (${KILLS} times)`, async () => {
    const states = { untouched: 0, midway: 0, complete: 0 };
    for (let nth = 0; nth < KILLS; nth++) {
      const folder = copy(`killed-${nth}`);
      await killSometime(nth, folder);
      const now = snapshot(folder);
      expectWhole(now);
      const same = (files: Files) => JSON.stringify(files) === JSON.stringify(now);
      states[same(before) ? "untouched" : same(after) ? "complete" : "midway"]++;
      const journal = join(folder, ".git/groundrules");
      const pending =
        existsSync(journal) && readdirSync(journal).some((name) => /^(apply|undo|pending)\.json$/.test(name));
      if (nth % 2 === 0 && pending) {
        expect(groundrulesLarge(folder, "update", "--abort")).toMatchObject({ code: 0 });
        expect(snapshot(folder)).toEqual(before);
        expect(git(folder, "status", "--porcelain")).toBe("");
      } else {
        expect(groundrulesLarge(folder, "update", "--write-conflicts").code).toBe(3);
        expect(snapshot(folder)).toEqual(after);
        expect(git(folder, "status", "--porcelain", "README.md")).toBe("UU README.md\n");
        writeFileSync(join(folder, "README.md"), "resolved\n");
        expect(groundrulesLarge(folder, "update", "--continue").code).toBe(0);
      }
      expect(readdirSync(journal).filter((name) => name !== "kept")).toEqual([]);
      rmSync(folder, { recursive: true });
    }
    process.stdout.write(`killed: ${JSON.stringify(states)}\n`);
  });
});

describe("two runs at once", () => {
  it("do not mix: one waits for the other", async () => {
    const folder = copy("twice");
    const codes = await Promise.all([1, 2, 3].map(() => end(begin(folder, "update", "--write-conflicts"))));
    expect(codes).toEqual([3, 3, 3]);
    expect(snapshot(folder)).toEqual(after);
  });

  it("say whom they wait for", async () => {
    const folder = copy("busy");
    const lock = join(folder, ".git/groundrules/run.lock");
    cpSync(join(folder, "README.md"), join(folder, ".git/groundrules/x"));
    writeFileSync(lock, String(process.pid));
    const child = begin(folder, "update", "--write-conflicts");
    const said = await new Promise<string>((resolve) => child.stderr.once("data", (data) => resolve(String(data))));
    expect(said).toContain(`Waiting for another run of groundrules (process ${process.pid})`);
    rmSync(lock);
    expect(await end(child)).toBe(3);
    expect(snapshot(folder)).toEqual(after);
  });
});
