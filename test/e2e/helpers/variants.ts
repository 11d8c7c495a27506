/** What a repository is created with. */
export interface Variant {
  readonly id: string;
  readonly flags: Readonly<Record<string, string>>;
  /** What the gates need to know of the answers. */
  readonly name: string;
  readonly package: string;
  readonly port: number;
  readonly description: string;
  readonly organisation: string;
  /** The licence as SPDX writes it. */
  readonly spdx: string;
  readonly hasDatabase: boolean;
  readonly hasAuthentication: boolean;
  /** Whether it is held against what takes minutes: mutants, every rule that a run proves, each lane of tests by itself. */
  readonly thorough: boolean;
}

/** `--yes` and nothing else. */
export const DEFAULT: Variant = {
  id: "default",
  flags: {},
  name: "orders",
  package: "orders",
  port: 8080,
  description: "The orders service.",
  organisation: "acme",
  spdx: "MIT",
  hasDatabase: true,
  hasAuthentication: true,
  thorough: true,
};

const AWKWARD =
  "Keeps \"double\", 'single' and `back` quotes; <% ejs %> ${{ github.token }} $(id) $HOME C:\\new\\table #1 100% 🚀\nSecond line: {{ .Values }} [x](y) *a* <b>&amp;</b>";

/** Every option changed, every text awkward. */
export const CHANGED: Variant = {
  id: "changed",
  flags: {
    name: "ledger-api",
    package: "ledger",
    port: "9090",
    python: "3.11",
    description: AWKWARD,
    organisation: "Ünï & Co",
    registry: "registry.example.com:5000/team",
    licence: "Apache-2.0",
  },
  name: "ledger-api",
  package: "ledger",
  port: 9090,
  description: AWKWARD,
  organisation: "Ünï & Co",
  spdx: "Apache-2.0",
  hasDatabase: true,
  hasAuthentication: true,
  thorough: false,
};

/** The least that can be chosen. */
export const BARE: Variant = {
  ...DEFAULT,
  id: "bare",
  flags: { name: "notes", database: "none", authentication: "none", licence: "proprietary" },
  name: "notes",
  package: "notes",
  description: "The notes service.",
  spdx: "LicenseRef-Proprietary",
  hasDatabase: false,
  hasAuthentication: false,
  thorough: false,
};

/** A tier with nothing else chosen. */
export function atTier(tier: number): Variant {
  const production = tier >= 4;
  return {
    ...DEFAULT,
    id: `tier-${tier}`,
    flags: { tier: String(tier) },
    hasDatabase: tier >= 3,
    hasAuthentication: production,
    thorough: true,
  };
}
