import type { Problem } from "../conformance.ts";
import type { Tree } from "./model/text.ts";

const LARGEST = 1024 * 1024;

/** Characters of text that are kept; what is asked for after that is read again each time. */
const KEPT = 64 * 1024 * 1024;

/** Nobody expects text in these, so that they are no problem. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|pdf|zip|gz|tgz|bz2|xz|zst|7z|tar|jar|whl|so|dylib|dll|exe|bin|pyc|pyd|woff2?|ttf|otf|eot|mp[34]|mov|webm|wav|ogg|sqlite3?|db|parquet|pickle|pkl|npy|p12|pfx|jks|der)$/i;

export interface TreeInput {
  /** Name of the folder. */
  readonly name: string;
  readonly entries: Iterable<{
    readonly path: string;
    /** In bytes: a file known to be too large is not even read. */
    readonly size?: number;
    readonly executable: boolean;
  }>;
  /** May throw. */
  readBytes(path: string): Uint8Array;
  /** What git tracks; absent where there is no git. */
  readonly tracked?: { has(path: string): boolean };
  /** What went wrong while the files were listed. */
  readonly problems?: readonly Problem[];
}

/** A tree whose files are read when they are asked for. */
export function createTree({ name, entries, readBytes, tracked, problems: listing = [] }: TreeInput): Tree {
  const files = new Map([...entries].map((entry) => [entry.path, entry]));
  const texts = new Map<string, string | undefined>();
  const problems = new Map<string, Problem>();
  let kept = 0;

  const read = (path: string): string | undefined => {
    const entry = files.get(path);
    if (entry === undefined || BINARY.test(path)) return undefined;
    const outcome = (entry.size ?? 0) > LARGEST ? TOO_LARGE : readText(() => readBytes(path));
    if (typeof outcome === "string") return outcome;
    problems.set(path, { path, message: outcome.message });
    return undefined;
  };

  return {
    name,
    paths: [...files.keys()].toSorted(),
    has: (path) => files.has(path),
    text(path) {
      if (texts.has(path)) return texts.get(path);
      const text = read(path);
      kept += text?.length ?? 0;
      if (kept <= KEPT || text === undefined) texts.set(path, text);
      return text;
    },
    executable: (path) => files.get(path)?.executable ?? false,
    get problems() {
      return [...listing, ...problems.values()];
    },
    tracked: (path) => tracked?.has(path),
  };
}

/** A tree in memory: files by path. */
export function treeOf(source: {
  readonly name?: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly executable?: readonly string[];
  readonly tracked?: readonly string[];
}): Tree {
  const { files } = source;
  const executable = new Set(source.executable);
  return createTree({
    name: source.name ?? "repository",
    entries: Object.keys(files).map((path) => ({ path, executable: executable.has(path) })),
    readBytes(path) {
      const content = files[path] ?? "";
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    ...(source.tracked === undefined ? {} : { tracked: new Set(source.tracked) }),
  });
}

interface Unreadable {
  readonly message: string;
}

const TOO_LARGE: Unreadable = { message: "is larger than 1 MiB, so it was not read" };

function readText(readBytes: () => Uint8Array): string | Unreadable {
  let bytes: Uint8Array;
  try {
    bytes = readBytes();
  } catch (error) {
    return { message: `could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (bytes.length > LARGEST) return TOO_LARGE;
  if (bytes.includes(0)) return { message: "is not text: it holds NUL bytes" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  } catch {
    return { message: "is not text in UTF-8" };
  }
}
