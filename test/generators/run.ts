import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { catalog } from "groundrules:catalog";
import { onTestFinished, vi } from "vitest";
import { createEnv } from "yeoman-environment";
import { TestAdapter } from "yeoman-test";
import Add from "../../generators/add/index.ts";
import App from "../../generators/app/index.ts";
import { componentGenerator } from "../../generators/component.ts";
import { run } from "../../src/cli/run.ts";
import { pathsBelow, SERVICES } from "../helpers/files.ts";

export interface Run {
  /** Arguments after the namespace. */
  readonly args?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the user answers; a question that is not listed gets its default. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** A temporary directory that holds these files, gone when the test is over. */
export function directory(files: Readonly<Record<string, string>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "groundrules-yeoman-")));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A copy of a service that someone else wrote, with some files more; gone when the test is over. */
export function service(name: string, files: Readonly<Record<string, string>> = {}): string {
  // Its folder has its name, as in real life: it is the service's, unless the files say otherwise.
  const root = join(directory(), name);
  cpSync(join(SERVICES, name), root, { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
  return root;
}

/** Content of every file of a directory, and whether it may be run, by path. */
export function filesOf(root: string): Readonly<Record<string, string>> {
  const files = pathsBelow(root).filter((path) => !/^(\.git|\.groundrules\/\.journal)\//.test(path));
  return Object.fromEntries(
    files.toSorted().map((path) => {
      const executable = (statSync(join(root, path)).mode & 0o100) !== 0;
      return [path, `${executable ? "x" : "-"} ${readFileSync(join(root, path), "utf8")}`];
    }),
  );
}

/** Runs the command line in a directory. */
export async function cli(root: string, ...argv: readonly string[]) {
  let said = "";
  const say = (chunk: unknown) => ((said += String(chunk)), true);
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(say),
    vi.spyOn(process.stderr, "write").mockImplementation(say),
  ];
  const code = await run([...argv, "--cwd", root]);
  for (const spy of spies) spy.mockRestore();
  return { code, said };
}

/** An environment of Yeoman that knows the generators of the small catalogue and answers questions by itself. */
export function environment(cwd: string, answers: Run["answers"] = {}) {
  const adapter = new TestAdapter({ mockedAnswers: { ...answers } });
  const env = createEnv({ cwd, adapter });
  const register = (name: string, generator: unknown) =>
    env.register(generator as never, {
      namespace: `groundrules:${name}`,
      resolved: `/package/generators/${name}/index.js`,
    });
  register("app", App);
  register("add", Add);
  for (const { id, kind } of catalog.units) if (kind === "component") register(id, componentGenerator(id));
  /** Names of the questions that were asked, in order. */
  const asked = () => adapter.calls.map(({ question }) => question.name as string);
  const logged = () =>
    (adapter.log as never as { mock: { calls: { arguments: unknown[] }[] } }).mock.calls
      .map((call) => String(call.arguments[0]))
      .join("\n");
  return { env, asked, logged };
}

/** Runs `groundrules:<name>` to its end. */
export async function generate(name: string, cwd: string, { args = [], options = {}, answers = {} }: Run = {}) {
  const { env, asked, logged } = environment(cwd, answers);
  await env.run([`groundrules:${name}`, ...args], { skipInstall: true, skipGit: true, ...options } as object);
  return { asked: asked(), logged: logged() };
}
