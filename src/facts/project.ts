import { declared, declaredInPipfile, declaredInSetupCfg } from "./project/declared.ts";
import { isDevelopment, normalised, readRequirements } from "./project/requirements.ts";
import type { Requirements } from "./project/requirements.ts";
import { toolOf } from "./project/tools.ts";
import type { Dependency, DependencyManager, Project } from "./model/project.ts";
import type { Structured, Tree } from "./model/text.ts";
import { isMapping, text } from "./values.ts";

type Read = (path: string) => Structured | undefined;

/** What is known of the files that declare a project. */
interface Sources {
  readonly tree: Tree;
  /** Folders to look in, each with a slash behind it: the project's, then the repository's. */
  readonly folders: readonly string[];
  readonly pyproject: Structured | undefined;
  readonly pipfile: Structured | undefined;
  readonly setup: Structured | undefined;
  readonly requirements: readonly Requirements[];
}

export function projectOf(tree: Tree, read: Read): Project {
  const sources = sourcesOf(tree, read);
  const { pyproject, pipfile, setup, folders } = sources;
  const dependencies = dependenciesOf(sources);
  const name = text(
    pyproject?.at("project", "name") ?? pyproject?.at("tool", "poetry", "name") ?? setup?.at("metadata", "name"),
  );
  const requiresPython = text(
    pyproject?.at("project", "requires-python") ??
      pyproject?.at("tool", "poetry", "dependencies", "python") ??
      setup?.at("options", "python_requires") ??
      pipfile?.at("requires", "python_version"),
  );
  const manager = managerOf(sources);
  const lockFile = lockOf(sources, manager);
  return {
    ...(pyproject === undefined ? {} : { pyproject }),
    ...(name === undefined ? {} : { name }),
    ...(requiresPython === undefined ? {} : { requiresPython }),
    ...(manager === undefined ? {} : { manager }),
    ...(lockFile === undefined ? {} : { lockFile }),
    dependencies,
    dependency: (wanted) => {
      const known = dependencies.filter((dependency) => dependency.name === normalised(wanted));
      return known.find(({ development }) => !development) ?? known[0];
    },
    tool: (wanted) => toolOf(wanted, folders, read),
  };
}

function sourcesOf(tree: Tree, read: Read): Sources {
  const folder = folderOf(tree, read);
  return {
    tree,
    folders: folder === "" ? [""] : [folder, ""],
    pyproject: read(`${folder}pyproject.toml`),
    pipfile: read(`${folder}Pipfile`),
    setup: read(`${folder}setup.cfg`),
    requirements: readRequirements(tree),
  };
}

/** The folder of the outermost file that declares a project; a repository may hold it beside a front end. */
function folderOf(tree: Tree, read: Read): string {
  const depth = (path: string): number => path.split("/").length;
  const found = tree.paths
    .filter((path) => /(?:^|\/)(?:pyproject\.toml|Pipfile|requirements\.txt|setup\.py)$/.test(path))
    .filter((path) => !/(?:^|\/)(?:tests?|docs?|examples?)\//.test(path))
    .toSorted((a, b) => depth(a) - depth(b))
    .find((path) => !path.endsWith("pyproject.toml") || declaresProject(read(path)));
  const path = found ?? (tree.has("pyproject.toml") ? "pyproject.toml" : "");
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** A workspace's or a tool's pyproject.toml declares none. */
function declaresProject(document: Structured | undefined): boolean {
  if (document === undefined) return false;
  const declares = isMapping(document.at("project")) || isMapping(document.at("tool", "poetry"));
  return declares || document.data === undefined;
}

function dependenciesOf({ pyproject, pipfile, setup, requirements }: Sources): readonly Dependency[] {
  const own = [
    ...(pyproject === undefined ? [] : declared(pyproject)),
    ...(pipfile === undefined ? [] : declaredInPipfile(pipfile)),
    ...(setup === undefined ? [] : declaredInSetupCfg(setup)),
  ];
  const written = requirements.filter(({ compiled }) => !compiled);
  const known = own.length > 0 || written.some(({ dependencies }) => dependencies.length > 0);
  // A compiled file also holds what others asked for.
  return [...own, ...(known ? written : requirements).flatMap(({ dependencies }) => dependencies)];
}

function managerOf({ tree, folders, pyproject, requirements }: Sources): DependencyManager | undefined {
  const has = (file: string): boolean => folders.some((folder) => tree.has(folder + file));
  const tool = (name: string): boolean => isMapping(pyproject?.at("tool", name));
  const backend = text(pyproject?.at("build-system", "build-backend")) ?? "";
  if (has("uv.lock")) return "uv";
  if (has("poetry.lock")) return "poetry";
  if (has("pdm.lock")) return "pdm";
  if (has("Pipfile") || has("Pipfile.lock")) return "pipenv";
  if (tool("uv") || backend === "uv_build") return "uv";
  if (tool("poetry")) return "poetry";
  if (tool("pdm")) return "pdm";
  if (isMapping(pyproject?.at("tool", "hatch", "envs"))) return "hatch";
  if (requirements.some(({ compiled }) => compiled)) return "pip-tools";
  return requirements.length > 0 ? "requirements" : undefined;
}

const LOCKS: Partial<Readonly<Record<DependencyManager, string>>> = {
  uv: "uv.lock",
  poetry: "poetry.lock",
  pdm: "pdm.lock",
  pipenv: "Pipfile.lock",
};

function lockOf({ tree, folders, requirements }: Sources, manager: DependencyManager | undefined): string | undefined {
  const own = manager === undefined ? undefined : LOCKS[manager];
  const standard = [...(own === undefined ? [] : [own]), "pylock.toml"]
    .flatMap((file) => folders.map((folder) => folder + file))
    .find((path) => tree.has(path));
  if (standard !== undefined) return standard;
  const pinned = requirements.filter((file) => file.pinned && file.path.endsWith(".txt"));
  return (
    pinned.find(({ path, compiled }) => compiled && !isDevelopment(path)) ??
    pinned.find(({ path }) => !isDevelopment(path))
  )?.path;
}
