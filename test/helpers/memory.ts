import { type DirectoryJSON, Volume } from "memfs";
import type { FileSystem } from "../../src/io/file-system.ts";
import { type NodeFs, nodeFileSystem } from "../../src/io/node-file-system.ts";

/**
 * A file system in memory. A value of `null` is an empty directory.
 *
 * @param root that paths are relative to
 */
export function memory(tree: DirectoryJSON = {}, root = "/"): { readonly fs: FileSystem; readonly volume: Volume } {
  const volume = Volume.fromJSON(tree, root);
  return { fs: nodeFileSystem(volume as unknown as NodeFs), volume };
}
