import type { Answers } from "../model.ts";
import { answerFlags } from "../answers/flags.ts";
import { shellWord } from "../plan/shell.ts";
import type { Creation } from "../app/create.ts";
import { drawTree } from "./tree.ts";
import type { Terminal } from "./terminal.ts";

/** A creation and where it goes, as the user is told about it. */
export interface Report {
  readonly creation: Creation;
  /** Absolute. */
  readonly target: string;
  /** As the user would type it. */
  readonly shown: string;
  readonly dryRun: boolean;
  readonly repeat: string;
}

/** Levels of the tree that fit on a screen; the whole is for those who ask what would happen. */
const SUMMARY_DEPTH = 2;

/** What the run is about to do: the choices, and the tree of files, whole in a dry run or on demand. */
export function summary({ creation, shown, dryRun }: Report, terminal: Terminal, verbose: boolean): string {
  const whole = dryRun || verbose;
  const { answers } = creation.plan;
  const counts = countKinds(creation);
  const files = new Map(
    creation.changes.map(({ path, kind }) => [path, kind === "create" ? "" : terminal.dim(`(${kind})`)]),
  );
  const facts = `tier ${answers.tier}, ${answers.stack}, Python ${answers.python}, database ${answers.database}, authentication ${answers.authentication}`;
  return [
    `${terminal.bold(answers.name)}: ${facts}`,
    "",
    terminal.bold(shown),
    drawTree(files, whole ? undefined : SUMMARY_DEPTH),
    "",
    `${dryRun ? "Would be written" : "To write"}: ${counts.create} new, ${counts.update} replaced, ${counts.unchanged} unchanged.`,
  ].join("\n");
}

/** The result for machines. Stable: keys are added, never renamed. */
export function reportJson({ creation, target, dryRun, repeat }: Report, warnings: readonly string[]): string {
  const { answers, units } = creation.plan;
  const changes = creation.changes.map(({ path, kind, component, ownership }) => ({
    path,
    change: kind,
    component,
    ownership,
  }));
  return JSON.stringify(
    { target, dryRun, answers, components: units.map((unit) => unit.id), changes, repeat, warnings },
    null,
    2,
  );
}

/** The command that makes the same repository again, with every answer spelt out. */
export function repeatCommand(answers: Answers, directory: string, version: string): string {
  return `npm create groundrules@${version} ${shellWord(directory)} -- --yes ${answerFlags(answers)}`;
}

function countKinds({ changes }: Creation): Readonly<Record<"create" | "update" | "unchanged" | "conflict", number>> {
  const counts = { create: 0, update: 0, unchanged: 0, conflict: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}
