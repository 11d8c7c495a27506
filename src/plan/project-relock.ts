import type { Project } from "../project.ts";
import { shellWord } from "./shell.ts";

/** By manager, what writes its lock; pip has none, and that of pip-tools is what it compiles. */
const COMMANDS: Partial<Record<Project["manager"], string>> = {
  uv: "uv lock",
  poetry: "poetry lock",
  pdm: "pdm lock",
  pipenv: "pipenv lock",
};

/**
 * The shell command that makes a project's lock anew, after its dependencies have changed; empty where it has none.
 *
 * @param changed paths of the changed files in the folder of the service, of which pip-tools compiles those that it reads; all of
 *   them if absent
 */
export function relockCommand(project: Project, changed?: readonly string[]): string {
  const { manager, lockFile, requirements, devRequirements } = project;
  if (manager !== "pip-tools") return lockFile === "" ? "" : (COMMANDS[manager] ?? "");
  // What developers need builds on what the service needs.
  const sources = [...requirements, ...devRequirements].map((path) => path.replace(/\.txt$/, ".in"));
  const files = changed === undefined ? sources : sources.filter((path) => changed.includes(path));
  return files.map((path) => `pip-compile ${shellWord(path)}`).join(" && ");
}
