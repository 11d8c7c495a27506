/** The files of a repository, and those that have a structure. */
import type { Problem } from "../../conformance.ts";

/** The files of a repository. No link is followed; ignored files, virtual environments and `node_modules` are not in it. */
export interface Tree {
  /** Name of the folder. */
  readonly name: string;
  /** Of regular files, sorted, relative, with `/`. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** UTF-8 with `\n`; undefined if the file is absent, unreadable, too large (1 MiB), or not text. */
  text(path: string): string | undefined;
  /** Whether the file's executable bit is set. */
  executable(path: string): boolean;
  /** Of files that were asked for and could not be read. */
  readonly problems: readonly Problem[];
  /** Whether git tracks a path. Undefined where there is no git. */
  tracked(path: string): boolean | undefined;
}

/** A parsed TOML, YAML or JSON document that knows its lines. */
export interface Structured {
  readonly path: string;
  readonly text: string;
  /** Plain data; undefined if nothing could be parsed. */
  readonly data: unknown;
  readonly problem?: Problem;
  /** The value at a path of keys, or undefined. */
  at(...keys: readonly (string | number)[]): unknown;
  /** The line of the deepest of the keys that is there, from 1. */
  line(...keys: readonly (string | number)[]): number;
}
