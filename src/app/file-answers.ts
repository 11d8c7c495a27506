import { join, resolve } from "node:path";
import { GroundrulesError, usageError } from "../errors.ts";
import type { GivenAnswers } from "../answers/resolve.ts";
import type { FileSystem } from "../io/file-system.ts";
import { ANSWERS_PATH } from "./create.ts";

/**
 * Answers from the file that the user names, or those that a repository records about itself.
 *
 * @param target absolute path of the repository, if it is known yet
 * @param cwd what `file` is relative to
 * @param file as the user gave it
 * @throws GroundrulesError `ANSWERS_UNREADABLE`, or what is wrong with the content
 */
export async function fileAnswers(
  target: string | undefined,
  cwd: string,
  file: string | undefined,
  fs: Pick<FileSystem, "kind" | "read">,
): Promise<GivenAnswers> {
  const recorded = target === undefined ? undefined : join(target, ANSWERS_PATH);
  const path = file === undefined ? recorded : resolve(cwd, file);
  if (path === undefined || (file === undefined && fs.kind(path) !== "file")) return {};
  // Imported when there is something to read: the YAML parser is a third of a start.
  const { readAnswers } = await import("../answers/file.ts");
  try {
    return readAnswers(fs.read(path), file ?? ANSWERS_PATH);
  } catch (error) {
    if (error instanceof GroundrulesError) throw error;
    throw usageError(
      "ANSWERS_UNREADABLE",
      `${path} cannot be read: ${(error as Error).message}`,
      "Give a YAML or JSON file to --answers.",
    );
  }
}
