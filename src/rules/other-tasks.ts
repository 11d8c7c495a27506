/** Tasks of runners other than make. */
import type { Facts } from "../facts/model.ts";
import type { Line } from "./shell.ts";
import type { WrittenTask } from "./task.ts";

export function otherTasks(facts: Facts): readonly WrittenTask[] {
  return [
    ...pyprojectTasks(facts),
    ...packageTasks(facts),
    ...noxTasks(facts),
    ...taskfileTasks(facts),
    ...justTasks(facts),
  ];
}

function justTasks({ tree }: Facts): readonly WrittenTask[] {
  const path = ["justfile", "Justfile", ".justfile"].find((name) => tree.has(name));
  const rows = path === undefined ? [] : (tree.text(path) ?? "").split("\n");
  const tasks: (WrittenTask & { lines: Line[] })[] = [];
  for (const [index, row] of rows.entries()) {
    const [, name, needs = ""] = /^@?([\w-]+)[^:=]*:(?!=)\s*([^#]*)/.exec(row) ?? [];
    const line = index + 1;
    if (name !== undefined) tasks.push(taskAt("just", name, path ?? "", line, [], needs.split(/\s+/).filter(Boolean)));
    else if (/^\s+\S/.test(row))
      tasks.at(-1)?.lines.push({ text: row.trim().replace(/^[@-]+/, ""), path: path ?? "", line });
  }
  return tasks;
}

function taskfileTasks(facts: Facts): readonly WrittenTask[] {
  const path = ["Taskfile.yml", "Taskfile.yaml", "taskfile.yml"].find((name) => facts.tree.has(name));
  const document = path === undefined ? undefined : facts.structured(path);
  return entries(document?.at("tasks")).map(([name, task]) => {
    const commands = typeof task === "string" ? [task] : list(field(task, "cmds") ?? field(task, "cmd") ?? task);
    const line = document?.line("tasks", name) ?? 1;
    const texts = commands.flatMap((each) => (typeof each === "string" ? [each] : list(field(each, "cmd"))));
    const called = commands.flatMap((each) => list(field(each, "task")));
    const lines = texts.map((text) => ({ text: String(text), path: path ?? "", line }));
    return taskAt("task", name, path ?? "", line, lines, [...list(field(task, "deps")), ...called].map(String));
  });
}

const SCRIPTS: readonly (readonly [string, readonly string[]])[] = [
  ["poe", ["tool", "poe", "tasks"]],
  ["task", ["tool", "taskipy", "tasks"]],
  ["pdm", ["tool", "pdm", "scripts"]],
  ["hatch", ["tool", "hatch", "envs", "default", "scripts"]],
];

function pyprojectTasks({ project: { pyproject } }: Facts): readonly WrittenTask[] {
  if (pyproject === undefined) return [];
  return SCRIPTS.flatMap(([runner, keys]) =>
    entries(pyproject.at(...keys)).map(([name, task]) => {
      const line = pyproject.line(...keys, name);
      const written =
        typeof task === "string" || Array.isArray(task)
          ? task
          : (field(task, "cmd") ?? field(task, "shell") ?? field(task, "sequence"));
      const texts = list(written).flatMap((each) =>
        typeof each === "string" ? [each] : list(field(each, "cmd") ?? field(each, "shell")),
      );
      const sequence = runner === "poe" && Array.isArray(written ?? task);
      const lines = sequence ? [] : texts.map((text) => ({ text: String(text), path: pyproject.path, line }));
      const needs = [...list(field(task, "deps")), ...(sequence ? texts : [])].map(String);
      return taskAt(runner, name, pyproject.path, line, lines, needs);
    }),
  );
}

function packageTasks(facts: Facts): readonly WrittenTask[] {
  const document = facts.tree.has("package.json") ? facts.structured("package.json") : undefined;
  return entries(document?.at("scripts"))
    .filter(([, text]) => !FRONT_END.test(String(text)))
    .map(([name, text]) => {
      const line = document?.line("scripts", name) ?? 1;
      return taskAt("npm", name, "package.json", line, [{ text: String(text), path: "package.json", line }]);
    });
}

/** What looks after JavaScript says nothing of the Python code. */
const FRONT_END = /^\s*(?:bun|npm|npx|pnpm|yarn|turbo|nx|lerna|vite|vitest|jest|eslint|biome|prettier|tsc|next|nuxt)\b/;

/** Sessions: functions that run commands as lists of words. */
function noxTasks({ python }: Facts): readonly WrittenTask[] {
  const module = python.modules.find(({ path }) => path === "noxfile.py");
  if (module === undefined) return [];
  const { functions, calls } = module.syntax;
  return functions
    .filter(({ decorators }) =>
      decorators.some((decorator) => decorator.startsWith("nox.session") || decorator.startsWith("session")),
    )
    .map(({ name, line, endLine, decorators }) => {
      const own = /name\s*=\s*["']([^"']+)/.exec(decorators.join(" "))?.[1];
      const ran = calls.filter(
        (call) => call.line >= line && call.line <= endLine && call.name.startsWith("session.run"),
      );
      const lines = ran.map((call) => ({
        text: call.arguments.filter((word) => !word.startsWith("*")).join(" "),
        path: module.path,
        line: call.line,
      }));
      return taskAt("nox", own ?? name.replaceAll("_", "-"), module.path, line, lines);
    });
}

function taskAt(
  runner: string,
  name: string,
  path: string,
  line: number,
  lines: readonly Line[],
  needs: readonly string[] = [],
) {
  return { name, path, line, runner, needs, lines: [...lines] };
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
