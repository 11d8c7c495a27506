import type { Answers, Versions } from "../model.ts";
import type { Project, ProjectCommands } from "../project.ts";
import { contextOf } from "./project-image.ts";
import { groupsOf, installOf } from "./project-install.ts";
import { manageOf, migrateOf, serveImageOf, serveOf, serverRequirementsOf, testOf } from "./project-serve.ts";
import { databaseServerOf, environmentOf, sampleOf, secretsOf, settingsOf, variablesOf } from "./project-settings.ts";
import { bringsRuff, tasksOf, toolsOf, versionOf } from "./project-tools.ts";
import { shellWord, words } from "./shell.ts";

/** Before each tool of the environment that the manager makes; pip's users activate theirs. */
const RUN: Readonly<Record<Project["manager"], string>> = {
  uv: "uv run",
  poetry: "poetry run",
  pdm: "pdm run",
  pipenv: "pipenv run",
  "pip-tools": "",
  pip: "",
};

/** What component alembic adds to the service. */
const MIGRATIONS = ["alembic.ini", "migrations"];

/**
 * Everything that templates need and that follows from a project. The only place where such values are computed.
 *
 * @throws GroundrulesError `VERSION_MISSING`
 */
export function commandsOf(project: Project, answers: Answers, versions: Versions): ProjectCommands {
  const run = RUN[project.manager];
  const inEnvironment = (command: string): string => words(run, command);
  // Only uv completes the environment on the way; what is installed already stays.
  const developing = (command: string): string =>
    words(run, ...(project.manager === "uv" ? groupsOf(project) : []), command);
  const version = (tool: string): string => versionOf(tool, answers, versions);
  const alembic = answers.components?.includes("alembic") === true;
  const tools = toolsOf(project, answers, developing);
  const test = testOf(project, developing);
  const steps = { lint: tools.lint, format: tools.format, test: test === "" ? [] : [test] };
  return {
    prefix: project.root === "" ? "" : `${project.root}/`,
    run,
    ...contextOf(project),
    install: installOf(project, bringsRuff(project, answers)),
    serve: serveOf(project, answers.port),
    serveImage: serveImageOf(project, answers.port),
    serverRequirements: serverRequirementsOf(project, version),
    ...tools,
    test,
    tasks: tasksOf(steps, project, answers),
    migrate: migrateOf(project, alembic),
    manage: manageOf(project),
    contents: contentsOf(project, alembic ? MIGRATIONS : []),
    database: databaseServerOf(project, answers),
    variables: variablesOf(project),
    settings: settingsOf(project),
    secrets: secretsOf(project),
    environment: environmentOf(project, answers),
    sample: sampleOf,
    version,
    word: shellWord,
    located: (path) => located(project.root, path),
    line: (command) => inEnvironment(command.map(shellWord).join(" ")),
  };
}

function located(root: string, path: string): string {
  const parts = root === "" ? [] : root.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Files and folders of the service, each once; all of them where no package is known. */
function contentsOf({ packages, assets }: Project, more: readonly string[]): readonly string[] {
  if (packages.length === 0) return ["."];
  const paths = [...new Set([...packages, ...assets, ...more])].toSorted();
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`)));
}
