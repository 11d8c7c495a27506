import { type RuleGroup, selectRules } from "../app/rules.ts";
import type { Options } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** `list rules [--standard S…] [--tier N]` */
export function listRules(options: Options, terminal: Terminal): void {
  const groups = selectRules({
    standards: options.check.standards,
    ...(options.answers.tier === undefined ? {} : { tier: String(options.answers.tier.value) }),
  });
  terminal.result(options.json ? JSON.stringify(records(groups), null, 2) : draw(groups, terminal));
}

/** Each rule with its section, so that a filter needs no other file. */
function records(groups: readonly RuleGroup[]): readonly object[] {
  return groups.flatMap(({ section, rules }) => rules.map((rule) => ({ ...rule, section })));
}

function draw(groups: readonly RuleGroup[], { bold }: Terminal): string {
  return groups
    .map(({ section, rules }) => {
      const lines = rules.map(
        ({ id, level, verification, demand }) =>
          `  ${id.padEnd(11)}  ${level.padEnd(6)}  ${verification.padEnd(7)}  ${demand}`,
      );
      return [bold(`${section.key}  ${section.title}`), ...lines].join("\n");
    })
    .join("\n\n");
}
