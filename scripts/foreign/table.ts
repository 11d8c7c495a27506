import type { Row } from "./entry.ts";

const HEAD = [
  "repository at commit",
  "layout",
  "exit",
  "hadolint",
  "helm, schemas",
  "actionlint, zizmor",
  "pre-commit, compose",
  "lines kept",
  "second `add`",
  "`diff`",
  "image builds",
  "answers",
];

/** What all were asked, and how to read the columns. */
const INTRODUCTION = [
  "Each was asked, in a clone, to `add docker compose helm ci pre-commit adr`. Exit code 3 means that a proposal of ours lies beside a",
  "file of the owner's; the checks and the image are then of the proposal. _lines kept_: no line, comment, mode or file changed but",
  "those that the dry run had named. _compose_: none where the owner's file has the service already. The images are built on stand-ins",
  "for the official ones (Debian 12 and the same Python), those of Poetry after locking again for a mirror of PyPI. _answers_: the",
  "container runs read-only, without capabilities and as a user that is not root, with PostgreSQL and Redis on loopback; the status is",
  "that of the path which was found for health checks, or of `/` where none was. `npm run foreign` repeats it.",
].join("\n");

/** The results as a table of Markdown, with what has to be known of single rows below it. */
export function table(rows: readonly Row[]): string {
  const notes: string[] = [];
  const body = rows.map((row) => lineOf(row, notes));
  const lines = [HEAD, HEAD.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
  return [INTRODUCTION, "", ...lines, "", ...notes.map((note, nth) => `${nth + 1}. ${note}`), ""].join("\n");
}

function lineOf({ entry, root, manager, cells }: Row, notes: string[]): readonly string[] {
  const { repo, commit, layout, flags, note } = entry;
  const told = flags.length === 0 ? "" : `; told \`${flags.join(" ")}\``;
  const beside = cells["proposals"] ? `; beside ${cells["proposals"]}` : "";
  const comment = note === undefined ? "" : ` (${notes.push(note)})`;
  return [
    `[${repo}](https://github.com/${repo}/tree/${commit}) ${commit.slice(0, 7)}${comment}`,
    `${manager}, ${root === "" ? "root" : `\`${root}/\``}: ${layout}${told}`,
    `${cells["exit"]}${beside}`,
    word(cells["hadolint"]),
    word(cells["helm"]),
    both(cells["actionlint"], cells["zizmor"]),
    both(cells["pre-commit"], cells["compose"]),
    word(cells["lines"]),
    word(cells["again"]),
    word(cells["diff"]),
    explained(cells["image"], note),
    explained(cells["answers"], note),
  ].map((text) => text.replaceAll("|", "\\|").replaceAll("\n", " "));
}

/** Escape sequences of terminals. */
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001B\[[\d;]*m/g;

function word(cell = "–"): string {
  return cell.replace(/^pass/, "yes").replace(COLOURS, "");
}

/** Without the last words of a tool where a person has said what is the matter. */
function explained(cell: string | undefined, note: string | undefined): string {
  return note === undefined ? word(cell) : word(cell).replace(/^no: .*/, "no");
}

/** One word for two checks, unless they differ. */
function both(first = "–", second = "–"): string {
  return first === second ? word(first) : `${word(first)}, ${word(second)}`;
}
