import type { PlanEntry } from "../model.ts";
import type { Project } from "../project.ts";
import { GroundrulesError } from "../errors.ts";
import { contextOf } from "./project-image.ts";
import { DEV_REQUIREMENTS } from "./project-install.ts";
import type { Resource } from "./resource.ts";

/** A path that stays below its root on every platform, and out of what git keeps there: relative and `/`-separated. */
export function isSafePath(path: string): boolean {
  if (path === "" || path.includes("\\") || path.includes("\0") || /^[A-Za-z]:/.test(path)) return false;
  return path.split("/").every((segment) => !["", ".", "..", ".git"].includes(segment.toLowerCase()));
}

/** What a path depends on of a service that someone else wrote. */
type Owners = Pick<Project, "root" | "manager" | "lockFile" | "present" | "requirements" | "devRequirements">;

/** Names that stand for a file of the service's owner, whose name is theirs: theirs, and our own name for it. */
const OWNERS_NAMES: Readonly<
  Record<string, { readonly theirs: (owners: Owners) => string; readonly otherwise: string }>
> = {
  "__compose__.yaml": { theirs: ({ present }) => present["compose"] ?? "", otherwise: "compose.yaml" },
  // Docker reads the one in the folder that it builds from, or the one beside the Dockerfile.
  "__dockerignore__.txt": {
    theirs: (owners) => (contextOf(owners).inContext === "" ? "" : "Dockerfile.dockerignore"),
    otherwise: ".dockerignore",
  },
  "__make__.mk": { theirs: ({ present }) => present["make"] ?? "", otherwise: "Makefile" },
  "__requirements__.txt": {
    theirs: ({ manager, requirements }) => written(manager, requirements),
    otherwise: "requirements.txt",
  },
  "__dev_requirements__.txt": {
    theirs: ({ manager, devRequirements }) => written(manager, devRequirements),
    otherwise: DEV_REQUIREMENTS,
  },
};

/** The file that people write: pip-tools makes `requirements.txt` of `requirements.in`. */
function written(manager: Project["manager"], [file = ""]: readonly string[]): string {
  return manager === "pip-tools" ? file.replace(/\.txt$/, ".in") : file;
}

/**
 * Where a template's file goes: placeholders take the names of the resource, the folder of the service, and the names of the
 * files that its owner has already.
 */
export function outputPath(
  template: string,
  resource: Pick<Resource, "name" | "plural"> | undefined,
  project?: Owners,
): string {
  const root = project?.root ?? "";
  return template
    .replace(/__\w+__\.(?:yaml|mk|txt)$/, (name) => (project === undefined ? name : ownersName(name, project)))
    .replace(/^__root__\//, root === "" ? "" : `${root}/`)
    .replaceAll("__resources__", resource?.plural ?? "")
    .replaceAll("__resource__", resource?.name ?? "");
}

/** A file that lies outside the folder of the service serves more than it, and is left alone. */
function ownersName(name: string, owners: Owners): string {
  const known = OWNERS_NAMES[name];
  if (known === undefined) return name;
  const found = known.theirs(owners);
  return isSafePath(found) ? found : known.otherwise;
}

/**
 * Refuses a plan that no file system could hold: an unsafe path, a path with two owners, two paths that differ only by case,
 * or a path that is both a file and a folder. Reported before anything is written.
 *
 * @throws GroundrulesError `PATH_UNSAFE` or `PATH_COLLISION`, naming the paths and their owners
 */
export function checkPaths(entries: readonly PlanEntry[]): void {
  const owners = new Map<string, PlanEntry>();
  for (const entry of entries) {
    if (!isSafePath(entry.path)) {
      throw new GroundrulesError(
        "PATH_UNSAFE",
        `Component ${entry.component} wants to write "${entry.path}", outside the repository.`,
      );
    }
    const key = entry.path.toLowerCase();
    const other = owners.get(key);
    if (other !== undefined) {
      throw new GroundrulesError(
        "PATH_COLLISION",
        `${describe(other)} and ${describe(entry)} are one path. Every path has one owner.`,
      );
    }
    owners.set(key, entry);
  }
  const folders = new Set<string>();
  for (const [path, entry] of owners) {
    for (let folder = parent(path); folder !== "" && !folders.has(folder); folder = parent(folder)) {
      folders.add(folder);
      const other = owners.get(folder);
      if (other !== undefined) {
        throw new GroundrulesError(
          "PATH_COLLISION",
          `${describe(other)} is a file, but ${describe(entry)} needs it as a folder.`,
        );
      }
    }
  }
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function describe(entry: PlanEntry): string {
  return `${entry.path} (component ${entry.component})`;
}
