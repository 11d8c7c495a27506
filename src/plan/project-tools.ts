import type { Answers, Versions } from "../model.ts";
import type { Project, ProjectCommands } from "../project.ts";
import { GroundrulesError } from "../errors.ts";
import { shellWord } from "./shell.ts";

interface Tool {
  readonly lint: readonly string[];
  readonly format?: readonly string[];
}

/** How each tool of `Project.linters` checks and, where it does, formats. `CODE` stands for the packages and modules of the service. */
const LINTERS: Readonly<Record<string, Tool>> = {
  ruff: { lint: ["ruff check"] },
  "ruff-format": { lint: ["ruff format --check"], format: ["ruff format"] },
  isort: { lint: ["isort --check-only ."], format: ["isort ."] },
  black: { lint: ["black --check ."], format: ["black ."] },
  // These three would look into the environment below the folder as well.
  flake8: { lint: ["flake8 CODE"] },
  pylint: { lint: ["pylint CODE"] },
  mypy: { lint: ["mypy CODE"] },
  pyright: { lint: ["pyright"] },
};

/** Their names, imports first, as the formatter has the last word. */
const TOOLS: readonly string[] = Object.keys(LINTERS);

/** Whether component python brings a linter: where the project has none, and no settings of one that something else installs. */
export function bringsRuff({ linters, configured }: Project, { components = [] }: Answers): boolean {
  return components.includes("python") && linters.length === 0 && configured.length === 0;
}

/** Tools of the project's environment, and the commands that they are called by. */
export function toolsOf(
  project: Project,
  answers: Answers,
  inEnvironment: (command: string) => string,
): Pick<ProjectCommands, "linters" | "lint" | "format"> {
  const ours = bringsRuff(project, answers);
  const linters = ours ? ["ruff"] : TOOLS.filter((id) => project.linters.includes(id));
  const code = project.packages.length === 0 ? "." : project.packages.map(shellWord).join(" ");
  const commands = (kind: "lint" | "format"): readonly string[] =>
    linters
      .flatMap((id) => LINTERS[id]?.[kind] ?? [])
      .map((command) => inEnvironment(command.replace("CODE", () => code)));
  // Code that nobody formatted yet does not fail for it.
  return { linters, lint: commands("lint"), format: ours ? [inEnvironment("ruff format")] : commands("format") };
}

/** What people call: the owner's targets win, and those of our Makefile run the same commands. */
export function tasksOf(
  steps: ProjectCommands["tasks"],
  { makeTargets }: Project,
  { components = [] }: Answers,
): ProjectCommands["tasks"] {
  const task = (name: keyof typeof steps): readonly string[] =>
    makeTargets.includes(name) || (steps[name].length > 0 && components.includes("make"))
      ? [`make ${name}`]
      : steps[name];
  return { lint: task("lint"), format: task("format"), test: task("test") };
}

/**
 * The version of a tool that is installed beside a service: the newest one that runs on its Python.
 *
 * @throws GroundrulesError `VERSION_MISSING`
 */
export function versionOf(tool: string, { python }: Answers, versions: Versions): string {
  const version = versions[`tools-python${python}`]?.[tool] ?? versions["tools"]?.[tool];
  if (typeof version === "string") return version;
  throw new GroundrulesError("VERSION_MISSING", `templates/versions.json has no version of ${tool} under "tools".`);
}
