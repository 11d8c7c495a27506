/** What the formats of a report share. */
import type { Finding, Level, Report, Rule } from "../conformance.ts";

export interface RenderOptions {
  /** Escape sequences for a terminal. */
  readonly colour: boolean;
  /** Also what holds, with its evidence. */
  readonly verbose: boolean;
  /** A failing rule of one of these levels makes the command fail. */
  readonly levels: readonly Level[];
  /** The command that would mend a finding, where one would: `groundrules add docker`. */
  readonly mend?: (rule: Rule, finding: Finding) => string | undefined;
}

/** Pure: same report, same text. */
export type Render = (report: Report, options: RenderOptions) => string;
