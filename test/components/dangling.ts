import { posix } from "node:path";
import { factsOf } from "../../src/facts/facts.ts";
import type { Facts } from "../../src/facts/model.ts";
import { list, mapping, text } from "../../src/facts/values.ts";
import { treeOf } from "../../src/facts/tree.ts";

/** Text of each file of a rendered repository, by path. */
export type Files = Readonly<Record<string, string>>;

/** What `make dev` or a build leaves, so that nothing is missing when a file names it. */
const MADE =
  /^(?:uv\.lock|\.groundrules|\.env|\.venv|reports|dist|docs\/architecture|site|mutants|\.tools|\.local)(?:\/|$)/;

/** A rule as assistants are told it: it speaks of repositories in general. */
const RULE = /^- (?:`[A-Z][A-Z0-9]*-[\w.-]+`|.*\([A-Z][A-Z0-9]*-[\w.-]+(?:, \*should\*)?\)$)/;

/**
 * Everything in a repository that refers to what it lacks, a line each.
 *
 * @param files of the repository
 * @param whole files of the same repository with every component
 */
export function dangling(files: Files, whole: Files): readonly string[] {
  const facts = factsOf(treeOf({ files }));
  return [
    ...unreadable(facts),
    ...targets(facts, files, whole),
    ...variables(files["Makefile"] ?? ""),
    ...paths(files, whole),
    ...links(facts),
    ...navigation(facts),
    ...workflows(facts),
    ...statusChecks(facts),
    ...copies(facts),
    ...scripts(facts),
  ];
}

/** Structured files that do not parse. */
function unreadable(facts: Facts): readonly string[] {
  for (const path of facts.tree.paths) facts.structured(path);
  return facts.problems.map(({ path, message }) => `${path}: ${message}`);
}

/** Prerequisites, calls and mentions of make targets that there are not. */
function targets(facts: Facts, files: Files, whole: Files): readonly string[] {
  const here = new Set(facts.makefile?.targets.map(({ name }) => name));
  const gone = (factsOf(treeOf({ files: whole })).makefile?.targets ?? [])
    .map(({ name }) => name)
    .filter((name) => !here.has(name));
  const known = (name: string): boolean => here.has(name) || files[name] !== undefined || name.includes("$");
  const needed = (facts.makefile?.targets ?? []).flatMap(({ name, prerequisites, recipe }) =>
    [...prerequisites, ...recipe.flatMap((line) => all(line.text, /\$\(MAKE\)(?: -\S+)* ([a-z][\w-]*)/g))]
      .filter((needs) => !known(needs))
      .map((needs) => `Makefile: ${name} needs the target ${needs}`),
  );
  const mention = gone.length === 0 ? /(?!)/ : new RegExp(`\\bmake (?:${gone.join("|")})(?![\\w-])`);
  const spoken = linesOf(files).filter(({ line }) => line.includes("make "));
  const mentions = spoken.flatMap(({ path, line }) => {
    // `make sbom`, `scan`, `sign`: the word stands once.
    const short = all(line, /`make [^`]*`((?:, `[a-z][\w-]*`)+)/g).flatMap((rest) => all(rest, /`([^`]*)`/g));
    const said = [...all(line, /`make ([a-z][\w-]*)[^`]*`/g), ...short].find((name) => !here.has(name));
    const found = mention.exec(line)?.[0] ?? said;
    return found === undefined ? [] : [`${path}: there is no target for "${found}" in: ${line.trim()}`];
  });
  return [...needed, ...mentions];
}

/** Variables of make that nothing sets, which it would warn of. */
function variables(makefile: string): readonly string[] {
  const set = new Set([
    "MAKE",
    "CURDIR",
    "MAKEFILE_LIST",
    ...all(makefile, /^(?:export |[\w-]+: )?([A-Za-z_]\w*) *[:?]?=/gm),
  ]);
  const read = new Set(all(makefile, /(?<!\$)\$\(([A-Za-z_]\w*)\)/g));
  return [...read].filter((name) => !set.has(name)).map((name) => `Makefile: nothing sets ${name}`);
}

/** Mentions of files and folders that the whole repository has and this one does not. */
function paths(files: Files, whole: Files): readonly string[] {
  // `make diagrams` makes the folder that it draws into.
  const here = withFolders("scripts/c4.py" in files ? { ...files, "docs/architecture/context.svg": "" } : files);
  const gone = [...withFolders(whole)].filter((path) => !here.has(path));
  // The longest first, so that the message names the file and not its folder. A word such as `chart` may be prose.
  const names = gone
    .toSorted((a, b) => b.length - a.length)
    .map((path) => path.replace(/[.+]/g, "\\$&") + (/[./A-Z]/.test(path) ? "(?![\\w-])" : "/"));
  if (names.length === 0) return [];
  const mention = new RegExp(`(?<![\\w/.-])(?:\\./)?(?:${names.join("|")})`);
  return linesOf(files).flatMap(({ path, line }) => {
    const found = mention.exec(line)?.[0];
    // The hooks of a development container come with another component; a pattern that matches nothing does no harm.
    return found === undefined || (path === ".dockerignore" && line === ".githooks/")
      ? []
      : [`${path}: there is no ${found} in: ${line.trim()}`];
  });
}

/** Links of Markdown to files and headings that there are not. */
function links({ tree, document }: Facts): readonly string[] {
  const here = withFolders(Object.fromEntries(tree.paths.map((path) => [path, ""])));
  return tree.paths
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) =>
      (document(path)?.links ?? [])
        .filter(({ target }) => !/^[a-z]+:/.test(target))
        .filter(({ target }) => {
          const [file = "", anchor] = target.split("#");
          const to = file === "" ? path : posix.join(posix.dirname(path), file);
          const headings = document(to)?.headings.map((heading) => slugOf(heading.text));
          if (MADE.test(to)) return false;
          return !here.has(to.replace(/\/$/, "")) || (anchor !== undefined && headings?.includes(anchor) === false);
        })
        .map(({ target, line }) => `${path}:${line}: the link ${target} leads nowhere`),
    );
}

/** Pages in the navigation of MkDocs that there are not, and pages that it leaves out. */
function navigation({ tree, structured }: Facts): readonly string[] {
  const site = structured("mkdocs.yml");
  if (site === undefined) return [];
  const listed = new Set(leaves(mapping(site.data)["nav"]).map((page) => `docs/${page}`));
  const pages = tree.paths.filter((path) => path.startsWith("docs/") && path.endsWith(".md"));
  return [
    ...[...listed].filter((page) => !tree.has(page)).map((page) => `mkdocs.yml: there is no ${page}`),
    ...pages.filter((page) => !listed.has(page)).map((page) => `mkdocs.yml: leaves out ${page}`),
  ];
}

/** Needs, outputs and local actions that there are not. */
function workflows({ tree, workflows: found }: Facts): readonly string[] {
  return found.flatMap(({ path, document, jobs }) => {
    const ids = new Set(jobs.map(({ id }) => id));
    const lines = document.text.split("\n");
    return jobs.flatMap((job, at) => {
      const body = lines.slice(job.line - 1, (jobs[at + 1]?.line ?? lines.length + 1) - 1).join("\n");
      const actions = job.steps.flatMap(({ uses }) => (uses?.startsWith("./") === true ? [uses.slice(2)] : []));
      return [
        ...job.needs.filter((id) => !ids.has(id)).map((id) => `${path}: ${job.id} needs the job ${id}`),
        ...all(body, /\bneeds\.(\w+)\./g)
          .filter((id) => !job.needs.includes(id))
          .map((id) => `${path}: ${job.id} reads from ${id}, which it does not need`),
        ...actions
          .filter((folder) => !tree.has(`${folder}/action.yml`))
          .map((folder) => `${path}: ${job.id} uses the action ${folder}`),
      ];
    });
  });
}

/** Status checks of the rulesets that no job reports. */
function statusChecks({ structured, workflows: found, tree }: Facts): readonly string[] {
  const jobsOf = new Map(found.map(({ path, jobs }) => [path, jobs.map(({ data }) => text(data["name"]) ?? "")]));
  // The check of a called workflow's job has both names.
  const names = found.flatMap(({ jobs }) =>
    jobs.flatMap(({ data }) => {
      const name = text(data["name"]) ?? "";
      const called = jobsOf.get(text(data["uses"])?.replace(/^\.\//, "") ?? "");
      return called?.map((inner) => `${name} / ${inner}`) ?? [name];
    }),
  );
  const reported = new Set(names.map((name) => name.replace(/ \(\$\{\{.*/, "")));
  return tree.paths
    .filter((path) => path.startsWith(".github/rulesets/"))
    .flatMap((path) => {
      const rules = list(mapping(structured(path)?.data)["rules"]).map((rule) => mapping(mapping(rule)["parameters"]));
      const contexts = rules
        .flatMap((rule) => list(rule["required_status_checks"]))
        .map((check) => mapping(check)["context"]);
      return contexts
        .map((context) => String(context).replace(/ \(.*/, ""))
        .filter((context) => !reported.has(context))
        .map((context) => `${path}: no job is called ${context}`);
    });
}

/** Sources of COPY that there are not. */
function copies({ dockerfiles, tree }: Facts): readonly string[] {
  const here = withFolders(Object.fromEntries(tree.paths.map((path) => [path, ""])));
  return dockerfiles
    .flatMap(({ path, text: recipe }) => recipe.split("\n").map((line) => ({ path, line })))
    .filter(({ line }) => /^COPY (?!--from)/.test(line))
    .flatMap(({ path, line }) =>
      line
        .split(" ")
        .slice(1, -1)
        .filter((source) => source !== "." && !MADE.test(source) && !here.has(source.replace(/\/$/, "")))
        .map((source) => `${path}: there is no ${source} to copy`),
    );
}

/** Programs of the repository that hooks and recipes call and that there are not. */
function scripts({ tree, preCommit, makefile }: Facts): readonly string[] {
  const calls = [
    ...(preCommit?.hooks ?? []).map(({ entry }) => entry ?? ""),
    ...(makefile?.targets ?? []).flatMap(({ recipe }) => recipe.map((line) => line.text)),
  ];
  return calls
    .flatMap((call) => all(call, /(?<![\w/.-])(scripts\/[\w.-]+)/g))
    .filter((script) => !tree.has(script))
    .map((script) => `there is no ${script}, which a hook or target calls`);
}

/** A version of an API of Kubernetes, which may end in the name of one of our folders (`policies.kyverno.io/v1`). */
const API = /^\s*(?:- )?apiVersion: /;

/** Most files are the same in every repository, so their lines are kept. */
const KEPT = new Map<string, readonly string[]>();

function linesOf(files: Files): readonly { readonly path: string; readonly line: string }[] {
  return Object.entries(files).flatMap(([path, content]) => {
    const lines =
      KEPT.get(content) ?? content.split("\n").filter((line) => line !== "" && !RULE.test(line) && !API.test(line));
    KEPT.set(content, lines);
    return lines.map((line) => ({ path, line }));
  });
}

function withFolders(files: Files): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of Object.keys(files)) {
    for (let at = path; at !== "." && !found.has(at); at = posix.dirname(at)) found.add(at);
  }
  return found;
}

function leaves(nav: unknown): readonly string[] {
  if (typeof nav === "string") return [nav];
  return (Array.isArray(nav) ? (nav as readonly unknown[]) : Object.values(mapping(nav))).flatMap(leaves);
}

/** Of a heading, as GitHub and MkDocs make it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/\s+/g, "-");
}

function all(line: string, pattern: RegExp): readonly string[] {
  return [...line.matchAll(pattern)].map(([, found]) => found ?? "");
}
