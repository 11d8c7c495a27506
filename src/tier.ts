/** How much rigour the repository owes, 1 (hobby) to 5 (enterprise). */
export type Tier = 1 | 2 | 3 | 4 | 5;

export interface TierFacts {
  readonly title: string;
  readonly summary: string;
  /** Per cent. */
  readonly lineCoverage: number;
  /** Per cent. */
  readonly mutationCoverage: number;
}
