import type { Project, ProjectCommands } from "../project.ts";

const LOCK_ABOVE = /^((?:\.\.\/)+)uv\.lock$/;

/**
 * Where an image of the service is built from: its own folder, or the root of the uv workspace that it is a member of, as the lock and
 * the members that it depends on lie there.
 */
export function contextOf({ root, manager, lockFile }: Located): Pick<ProjectCommands, "context" | "inContext"> {
  const [, above = ""] = (manager === "uv" && LOCK_ABOVE.exec(lockFile)) || [];
  const folders = root === "" ? [] : root.split("/");
  const depth = above.split("/").length - 1;
  if (depth === 0 || depth > folders.length) return { context: ".", inContext: "" };
  return { context: above.slice(0, -1), inContext: `${folders.slice(-depth).join("/")}/` };
}

type Located = Pick<Project, "root" | "manager" | "lockFile">;
