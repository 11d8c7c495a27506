/** One way to break a generated application, and the rule whose tests must notice. */
export interface Breakage {
  readonly rule: string;
  readonly file: string;
  /** Exact text; it stands once in the file. */
  readonly find: string;
  readonly replace: string;
  /** What a developer would have done, as the end of "somebody …". */
  readonly why: string;
}
