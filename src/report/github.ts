import type { Level } from "../conformance.ts";
import { groupBy } from "./collect.ts";
import { plain, workflowMessage, workflowProperty } from "./escape.ts";
import { type Group, groupFindings, type Sight } from "./groups.ts";
import type { Render } from "./model.ts";
import { decide, isNew } from "./totals.ts";

const COMMANDS: Readonly<Record<Level, string>> = { must: "error", should: "warning", may: "notice" };

/** Rules that the title of an annotation names. */
const NAMED = 3;

/** Lines of a file that an annotation lists. */
const LISTED = 10;

/**
 * Annotations of a run of GitHub Actions. A step shows ten of each kind, so those that matter most come first, and what one
 * remedy mends in one file is one annotation.
 */
export const github: Render = (report, { levels, mend }) => {
  const groups = groupFindings(report.results.filter(isNew), mend);
  const annotations = groups.flatMap((group) => {
    const files = groupBy(group.sights, ({ path = "" }) => path);
    return [...files.values()].map((sights) => annotation(group, sights));
  });
  const { sentence } = decide(report, levels);
  return `${[...annotations, `::notice title=groundrules::${workflowMessage(sentence)}`].join("\n")}\n`;
};

/** @param sights in one file */
function annotation({ level, rules, remedy, commands }: Group, sights: readonly Sight[]): string {
  const { path, line } = sights[0] ?? {};
  const ids = rules.map(({ id }) => id);
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  const properties = {
    ...(path === undefined ? {} : { file: path }),
    ...(line === undefined ? {} : { line: String(line) }),
    title: `${ids.slice(0, NAMED).join(", ")}${more}`,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${workflowProperty(value)}`);
  const body = [...seen(sights), remedy, ...commands].map(plain).join("\n");
  return `::${COMMANDS[level]} ${list.join(",")}::${workflowMessage(body)}`;
}

function seen(sights: readonly Sight[]): readonly string[] {
  if (sights.length === 1) return sights.map(({ message }) => message);
  const hidden = sights.length - LISTED;
  const listed = sights
    .slice(0, LISTED)
    .map(({ line, message }) => (line === undefined ? message : `Line ${line}: ${message}`));
  return hidden > 0 ? [...listed, `… and ${hidden} more`] : listed;
}
