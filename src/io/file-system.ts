/** What is at a path, without following a link. */
export type EntryKind = "file" | "directory" | "symlink" | "other" | "none";

/** What is known of a path without reading it. */
export interface EntryStatus {
  readonly kind: EntryKind;
  /** Bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
}

/**
 * The file system as the use cases see it. Synchronous, because that is several times faster at hundreds of files
 * (reference: speed.md); small, so that memory stands in for a disk in tests.
 */
export interface FileSystem {
  kind(path: string): EntryKind;
  status(path: string): EntryStatus;
  /** Names in a directory, sorted. */
  list(path: string): readonly string[];
  read(path: string): string;
  readBytes(path: string): Uint8Array;
  /** Permission bits. */
  mode(path: string): number;
  setMode(path: string, mode: number): void;
  /** Number of the device that holds a path; a rename does not leave it. */
  device(path: string): number;
  /** Makes a file, and parents as needed; fails with `EEXIST` where something is. */
  write(path: string, content: string | Uint8Array, mode: number): void;
  makeDirectory(path: string): void;
  /** Copies a file with its mode; creates parents as needed. */
  copy(from: string, to: string): void;
  rename(from: string, to: string): void;
  /** Removes a file or a whole directory; nothing there is fine. */
  remove(path: string): void;
  /** The path with every link resolved. */
  real(path: string): string;
}
