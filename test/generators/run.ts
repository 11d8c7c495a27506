import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { createEnv } from "yeoman-environment";
import { TestAdapter } from "yeoman-test";
import App from "../../generators/app/index.ts";
import { componentGenerator } from "../../generators/component.ts";

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
  for (const id of ["make", "store"]) register(id, componentGenerator(id));
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
