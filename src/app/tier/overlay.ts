import { join } from "node:path";
import { createTree } from "../../facts/tree.ts";
import type { Tree } from "../../facts/model/text.ts";
import type { FileSystem } from "../../io/file-system.ts";
import type { Step } from "../../io/transaction-stage.ts";

/**
 * A repository as it will be once some steps are carried out, for a check before anything is written.
 *
 * @param tree the repository as it is
 * @param root absolute path of it
 */
export function treeAfter(tree: Tree, steps: readonly Step[], root: string, fs: FileSystem): Tree {
  const written = new Map(steps.map(({ path, after }) => [path, after]));
  const stays = tree.paths.filter((path) => written.get(path) !== null);
  const paths = [...new Set([...stays, ...[...written].flatMap(([path, after]) => (after === null ? [] : [path]))])];
  return createTree({
    name: tree.name,
    entries: paths.map((path) => {
      const mode = written.get(path)?.mode;
      return { path, executable: mode === undefined ? tree.executable(path) : (mode & 0o100) !== 0 };
    }),
    readBytes: (path) => written.get(path)?.bytes ?? fs.readBytes(join(root, path)),
    // What is written now is committed with the rest.
    tracked: { has: (path) => written.has(path) || tree.tracked(path) !== false },
  });
}
