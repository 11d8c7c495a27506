/** How much rigour the repository owes, 1 (hobby) to 5 (enterprise). */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** From which severity of a known vulnerability on something happens. */
export type Severity = "none" | "low" | "high" | "critical";

/** What a tier turns on, from `templates/tiers.json`. The numbers are those of the standard `tiers`. */
export interface TierFacts {
  readonly title: string;
  readonly summary: string;
  /** Per cent. */
  readonly lineCoverage: number;
  /** Per cent; 0 where no mutation test is asked for. */
  readonly mutationCoverage: number;
  /** What a change of the API against the committed OpenAPI document does. */
  readonly snapshot: "none" | "flag" | "warn" | "break";
  /** How often the running service is attacked. */
  readonly dast: "none" | "monthly" | "weekly" | "nightly";
  /** What is done about artifacts without a signature. */
  readonly signing: "none" | "documented" | "signed" | "warned" | "blocked";
  /** What known vulnerabilities of an image do to its build. */
  readonly cve: { readonly fails: Severity; readonly warns: Severity };
  /** That an image is built for; empty: that of the machine. */
  readonly platforms: readonly string[];
  /** How long everything that its pipeline checks takes on two cores, as the end-to-end suite measured it. */
  readonly minutes?: number;
  /** Ids of the components that are for the tier; absent: all that a stack brings. */
  readonly components?: readonly string[];
  /** The values that a question allows, the usual one first; one that is not named allows all it knows. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
}
