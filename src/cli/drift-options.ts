/** What a flag does, for the parser and for `--help`. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  /** It may be given more than once. */
  readonly multiple?: true;
  readonly help: string;
}

/** Flags of the commands that keep a repository up to date. */
export const DRIFT_FLAGS: readonly Flag[] = [
  { name: "all", help: "diff: shared files count as drift too" },
  { name: "stat", help: "numbers of lines in place of the lines" },
  { name: "continue", help: "update: the conflicts are resolved, record it" },
  { name: "abort", help: "update: take it back to the byte" },
  { name: "skip", value: "PATH", multiple: true, help: "update: decline this file's change" },
  {
    name: "reason",
    value: "TEXT",
    help: "update --skip: why it is declined; tier: why the move; adr new --waive: why",
  },
  { name: "moved", value: "OLD=NEW", multiple: true, help: "update: you moved a file" },
  { name: "write-conflicts", help: "add, remove, tier, update: write conflict marks without a terminal too" },
  { name: "allow-dirty", help: "add, remove, tier, update: merge into files that are not committed" },
  { name: "output", value: "FILE", help: "update --dry-run: save the plan; check: write the report" },
  { name: "plan", value: "FILE", help: "update: carry out a saved plan, exactly" },
];

export interface DriftOptions {
  readonly all: boolean;
  readonly stat: boolean;
  readonly continue: boolean;
  readonly abort: boolean;
  readonly skip: readonly string[];
  readonly reason: string | undefined;
  readonly moved: readonly string[];
  readonly writeConflicts: boolean;
  readonly allowDirty: boolean;
  readonly output: string | undefined;
  readonly plan: string | undefined;
}

/** @param values as the parser gives them */
export function driftOptions(values: Readonly<Record<string, unknown>>): DriftOptions {
  const flag = (name: string): boolean => values[name] === true;
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  const list = (name: string): readonly string[] => (Array.isArray(values[name]) ? values[name].map(String) : []);
  return {
    all: flag("all"),
    stat: flag("stat"),
    continue: flag("continue"),
    abort: flag("abort"),
    skip: list("skip"),
    reason: text("reason"),
    moved: list("moved"),
    writeConflicts: flag("write-conflicts"),
    allowDirty: flag("allow-dirty"),
    output: text("output"),
    plan: text("plan"),
  };
}
