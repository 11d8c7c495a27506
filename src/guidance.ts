/** A rule as an AI assistant is told it. */
export interface GuidanceRule {
  readonly id: string;
  /** Inline Markdown. */
  readonly text: string;
  /** `must` if absent. */
  readonly level?: "must" | "should" | "may";
  /** Any tier if absent. */
  readonly tier?: number;
  /** Kinds of repository that it counts for; any if absent. */
  readonly kinds?: readonly string[];
}

export interface GuidanceSection {
  readonly title: string;
  readonly rules: readonly GuidanceRule[];
}

/** What an AI assistant is told about the rules: those of conduct in full, the others in a line each. */
export interface Guidance {
  /** Titles of the chosen standards. */
  readonly standards: readonly string[];
  readonly conduct: readonly GuidanceSection[];
  /** About the application and its tests. */
  readonly code: readonly GuidanceSection[];
  /** About everything else: image, pipeline, chart, tools, documents. */
  readonly delivery: readonly GuidanceSection[];
}
