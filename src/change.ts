import type { Ownership } from "./model.ts";

/** What is on disk at a path before a change; `undefined` where nothing is. */
export interface ExistingFile {
  readonly text: string;
}

export type ChangeKind = "create" | "update" | "unchanged" | "conflict";

/** What would happen to one path. Data: a sink carries it out. */
export interface Change {
  readonly kind: ChangeKind;
  readonly path: string;
  readonly component: string;
  readonly ownership: Ownership;
  readonly mode: 0o644 | 0o755;
  readonly before?: string;
  readonly after: string;
}
