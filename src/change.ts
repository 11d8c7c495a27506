import type { Ownership } from "./model.ts";

/** What would happen to one path. Data: a sink carries it out. */
export interface Change {
  readonly kind: "create" | "update" | "unchanged" | "conflict";
  readonly path: string;
  readonly component: string;
  readonly ownership: Ownership;
  readonly mode: 0o644 | 0o755;
  readonly before?: string;
  readonly after: string;
}
