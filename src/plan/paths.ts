import type { PlanEntry } from "../model.ts";
import { GroundrulesError } from "../errors.ts";
import type { Resource } from "./resource.ts";

/** A path that stays below its root on every platform: relative, `/`-separated, no empty, `.` or `..` segment. */
export function isSafePath(path: string): boolean {
  if (path === "" || path.includes("\\") || path.includes("\0") || /^[A-Za-z]:/.test(path)) return false;
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

/** Where a template's file goes: placeholders take the names of the resource. */
export function outputPath(template: string, resource: Resource | undefined): string {
  return template.replaceAll("__resources__", resource?.plural ?? "").replaceAll("__resource__", resource?.name ?? "");
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
