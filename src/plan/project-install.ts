import type { Project } from "../project.ts";
import { shellWord, words } from "./shell.ts";

/** File of requirements that component python makes where the developers have none. */
export const DEV_REQUIREMENTS = "requirements-dev.txt";

/**
 * The shell command that makes the environment with everything that developers need; empty where nothing says what that is.
 *
 * @param brings whether component python adds to what developers need
 */
export function installOf(project: Project, brings: boolean): string {
  const { manager, devGroups } = project;
  const groups = devGroups.map(shellWord);
  switch (manager) {
    case "uv":
      return words("uv sync", hasLock(project) && "--locked", ...groupsOf(project));
    case "poetry":
      return words(
        "poetry install",
        !project.installable && "--no-root",
        groups.length > 0 && `--with ${groups.join(",")}`,
        ...extras(project, "--extras "),
      );
    case "pdm":
      // All groups of developers are there by themselves.
      return words(hasLock(project) ? "pdm sync" : "pdm install", ...extras(project, "--group "));
    case "pipenv":
      return hasLock(project) ? "pipenv sync --dev" : "pipenv install --dev";
    case "pip-tools":
    case "pip":
      return pipInstallOf(project, brings);
  }
}

/** The options by which uv installs what developers need; the group `dev` is there by itself. */
export function groupsOf(project: Project): readonly string[] {
  const groups = project.devGroups.filter((name) => name !== "dev");
  return [...groups.map((name) => `--group ${shellWord(name)}`), ...extras(project, "--extra ")];
}

/** The lock, where it lies in the folder of the service; that of a workspace lies above. */
function hasLock({ lockFile }: Project): boolean {
  return lockFile !== "" && !lockFile.startsWith("../");
}

function pipInstallOf(project: Project, brings: boolean): string {
  const { requirements, devRequirements, devTable } = project;
  const ours = brings && devTable === "" && devRequirements.length === 0 ? [DEV_REQUIREMENTS] : [];
  const files = [...requirements, ...devRequirements, ...ours].map((file) => `-r ${shellWord(file)}`);
  const names = project.devExtras.join(",");
  const itself = project.installable ? `-e ${shellWord(names === "" ? "." : `.[${names}]`)}` : "";
  const [, made] = /^dependency-groups\.(.+)$/.exec(brings ? devTable : "") ?? [];
  const groups = new Set([...project.devGroups, ...(made === undefined ? [] : [made])]);
  const what = words(...files, itself, ...[...groups].map((name) => `--group ${shellWord(name)}`));
  return what === "" ? "" : `python -m pip install ${what}`;
}

function extras({ devExtras }: Project, option: string): readonly string[] {
  return devExtras.map((name) => option + shellWord(name));
}
