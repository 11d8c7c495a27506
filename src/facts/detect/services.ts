import { isMapping, text } from "../values.ts";
import type { Facts } from "../model.ts";
import type { Structured } from "../model/text.ts";
import { declared, declaredInPipfile } from "../project/declared.ts";
import { normalised, readRequirements } from "../project/requirements.ts";
import { applicationsOf } from "./application.ts";
import type { ServiceCandidate } from "./model.ts";
import { ASIDE, folderOf } from "./scope.ts";

const FRAMEWORKS = new Set([
  "fastapi",
  "flask",
  "django",
  "starlette",
  "litestar",
  "quart",
  "sanic",
  "falcon",
  "aiohttp",
  "connexion",
]);
const SERVERS = new Set(["uvicorn", "gunicorn", "hypercorn", "granian", "daphne", "waitress", "uwsgi", "fastapi-cli"]);

const PROJECT_FILE =
  /(?:^|\/)(?:pyproject\.toml|Pipfile|setup\.py|setup\.cfg|manage\.py|requirements[\w.-]*\.(?:txt|in)|requirements\/[\w.-]+\.(?:txt|in))$/;

/**
 * Folders that hold a Python web service: an application object, or a project that declares a framework and a server.
 *
 * Libraries, command-line tools, tests, examples, scripts and packages that a service takes from its workspace are none.
 */
export function findServices(facts: Facts): readonly ServiceCandidate[] {
  const folders = projectFolders(facts);
  const services = folders.flatMap((root) => byApplication(facts, root, folders) ?? byDependencies(facts, root) ?? []);
  const used = new Set(services.flatMap(({ root }) => dependenciesIn(facts, root).map(({ name }) => name)));
  const independent = services.filter(({ root }) => {
    const name = nameIn(facts, root);
    return root === "" || name === undefined || !used.has(name);
  });
  return independent.toSorted((a, b) => (a.root < b.root ? -1 : 1));
}

/** Folders that declare a project; where the repository's own does not, also those with an image of their own. */
function projectFolders({ tree, structured }: Facts): readonly string[] {
  const found = tree.paths
    .filter((path) => PROJECT_FILE.test(path) && !ASIDE.test(path))
    .filter((path) => !path.endsWith("pyproject.toml") || declaresProject(structured(path)))
    .map((path) => folderOf(path).replace(/(?:^|\/)requirements$/, ""));
  const images = found.includes("")
    ? []
    : tree.paths
        .filter((path) => path.endsWith("/Dockerfile") && !ASIDE.test(path))
        .map(folderOf)
        .filter((folder) => tree.paths.some((path) => path.endsWith(".py") && folderOf(path) === folder));
  const folders = new Set([...found, ...images]);
  // `src/manage.py` of a project one level up.
  return ["", ...[...folders].filter((folder) => folder !== "" && !isInner(folder, folders, tree.paths))];
}

/** A folder that has nothing but manage.py or a settings file, below one that declares the project. */
function isInner(folder: string, folders: ReadonlySet<string>, paths: readonly string[]): boolean {
  const own = paths.filter(
    (path) => folderOf(path).replace(/(?:^|\/)requirements$/, "") === folder && PROJECT_FILE.test(path),
  );
  const outer = [...folders].some((other) => other !== folder && (other === "" || folder.startsWith(`${other}/`)));
  return outer && own.every((path) => path.endsWith("/manage.py") || path.endsWith("/setup.cfg"));
}

function declaresProject(document: Structured | undefined): boolean {
  if (document === undefined) return false;
  const tables = [document.at("project"), document.at("tool", "poetry"), document.at("tool", "pdm")];
  return document.data === undefined || tables.some(isMapping);
}

/** The innermost folder around a path. */
function ownerOf(path: string, folders: readonly string[]): string {
  return folders
    .filter((folder) => folder === "" || path.startsWith(`${folder}/`))
    .reduce((best, folder) => (folder.length > best.length ? folder : best), "");
}

/** A function that needs to be given something makes the applications of others. */
function byApplication(facts: Facts, root: string, folders: readonly string[]): ServiceCandidate | undefined {
  const own = applicationsOf(facts).filter(({ path, callable }) => callable && ownerOf(path, folders) === root);
  const first = own.find(({ factory }) => !factory) ?? own[0];
  if (first === undefined) return undefined;
  return { root, from: `${first.path}:${first.line}`, why: `holds a ${first.framework} application` };
}

/** A library may depend on a framework; who also depends on a server means to serve. */
function byDependencies(facts: Facts, root: string): ServiceCandidate | undefined {
  const dependencies = dependenciesIn(facts, root).filter(({ development }) => !development);
  const framework = dependencies.find(({ name }) => FRAMEWORKS.has(name));
  if (
    framework === undefined ||
    !dependencies.some(({ name, specifier }) => SERVERS.has(name) || /\[[^\]]*standard/.test(specifier))
  )
    return undefined;
  return { root, from: `${framework.path}:${framework.line}`, why: `depends on ${framework.name}` };
}

type Declared = ReturnType<typeof declared>;

const requirementsOf = new WeakMap<Facts, ReturnType<typeof readRequirements>>();

function dependenciesIn(facts: Facts, root: string): Declared {
  const prefix = root === "" ? "" : `${root}/`;
  const pyproject = facts.structured(`${prefix}pyproject.toml`);
  const pipfile = facts.structured(`${prefix}Pipfile`);
  const all = requirementsOf.get(facts) ?? readRequirements(facts.tree);
  requirementsOf.set(facts, all);
  const files = all.filter(({ path }) => folderOf(path).replace(/(?:^|\/)requirements$/, "") === root);
  return [
    ...(pyproject === undefined ? [] : declared(pyproject)),
    ...(pipfile === undefined ? [] : declaredInPipfile(pipfile)),
    ...files.flatMap(({ dependencies }) => dependencies),
  ];
}

function nameIn({ structured }: Facts, root: string): string | undefined {
  const document = structured(`${root === "" ? "" : `${root}/`}pyproject.toml`);
  const name = text(document?.at("project", "name") ?? document?.at("tool", "poetry", "name"));
  return name === undefined ? undefined : normalised(name);
}
