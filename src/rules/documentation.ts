import type { Document } from "../facts/model/records.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { unattendedOf } from "./jobs.ts";
import { all, type Check, evidence, fail, failures, finding, pass, type Topic } from "./model.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfGate, mayFail, taskOf, tasksOf } from "./tasks.ts";

function readme({ document, glob }: Facts): Document | undefined {
  const [path] = glob(["README.md", "readme.md", "Readme.md"]);
  return path === undefined ? undefined : document(path);
}

const NO_README = fail("There is no README.md.", "Write one that says what this is and how to start.");

/** A heading with text, commands or a list below it. */
function section(document: Document, title: RegExp) {
  const heading = document.headings.find(({ text }) => title.test(text));
  if (heading === undefined) return undefined;
  const next = document.headings.find(({ line, level }) => line > heading.line && level <= heading.level)?.line;
  const body = document.text.split("\n").slice(heading.line, next === undefined ? undefined : next - 1);
  return body.some((row) => row.trim() !== "") ? heading : undefined;
}

function hasSection(title: RegExp, name: string): Check {
  return (facts) => {
    const document = readme(facts);
    if (document === undefined) return NO_README;
    const heading = section(document, title);
    return heading === undefined
      ? fail(`The README has no section ${name}.`, `Add a section ${name}, with the commands.`, { path: document.path })
      : pass(evidence(heading.text, { path: document.path, line: heading.line }));
  };
}

const hasChangelog: Check = (facts) => {
  const [path] = facts.glob(["CHANGELOG.md", "CHANGES.md", "HISTORY.md", "NEWS.md"]);
  if (path === undefined) return fail("There is no CHANGELOG.md.", "Keep one, with an entry for each milestone.");
  const document = facts.document(path);
  const entry = document?.headings.find(({ level, text }) => level > 1 && /\d|unreleased/i.test(text));
  return entry === undefined
    ? fail("The change log has no entry.", "Add an entry for the newest milestone.", { path })
    : pass(evidence(entry.text, { path, line: entry.line }));
};

/** Commands that the README names exist, and so do the files that it links to. */
const readmeIsCurrent: Check = (facts) => {
  const document = readme(facts);
  if (document === undefined) return NO_README;
  const stale = [...unknownTargets(facts, document), ...brokenLinks(facts, document)];
  if (stale.length > 0) return failures(stale);
  const named =
    document.text
      .split("\n")
      .findIndex((row) => /\bmake [a-z]|\buv (?:sync|run)|\bpip install|\bdocker compose/.test(row)) + 1;
  return pass(
    evidence("names only what is there", named > 0 ? { path: document.path, line: named } : { path: document.path }),
  );
};

function unknownTargets(facts: Facts, { path, text }: Document) {
  if (tasksOf(facts).size === 0) return [];
  return text
    .split("\n")
    .flatMap((row, index) =>
      [...row.matchAll(/(?:^\s*(?:\$ )?|`)make ([a-z][\w-]*)/g)]
        .filter(([, name = ""]) => taskOf(facts, name) === undefined)
        .map(([, name]) =>
          finding(
            `The README tells to run make ${name}, which is no target.`,
            "Correct the README, or add the target.",
            { path, line: index + 1 },
          ),
        ),
    );
}

function brokenLinks({ tree }: Facts, { path, links }: Document) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return links.flatMap(({ target, line }) => {
    const [file = ""] = target.split(/[#?]/);
    if (file === "" || /^(?:[a-z][a-z\d+.-]*:|\/\/|<|\{)/i.test(file)) return [];
    const wanted = resolve(file.startsWith("/") ? file.slice(1) : folder + decoded(file));
    const exists =
      wanted === undefined ||
      tree.has(wanted) ||
      tree.paths.some((each) => each.startsWith(`${wanted}/`)) ||
      wanted === "";
    return exists
      ? []
      : [
          finding(`The link to ${target} leads nowhere.`, "Correct the link, or write what it should lead to.", {
            path,
            line,
          }),
        ];
  });
}

/** Undefined outside of the repository. */
function resolve(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const hasKeyDocuments: Check = (facts) => {
  const documents = facts
    .glob("{docs,doc,documentation}/**/*.{md,rst}")
    .filter((path) => !/(?:^|\/)adr\//.test(path) && /\S/.test(facts.tree.text(path) ?? ""));
  const [first] = documents;
  if (first === undefined)
    return fail("There are no documents beside the README.", "Write what operators and developers need in docs/.");
  const broken = documents.slice(0, 200).flatMap((path) => {
    const document = path.endsWith(".md") ? facts.document(path) : undefined;
    return document === undefined ? [] : brokenLinks(facts, document);
  });
  return broken.length > 0 ? failures(broken) : pass(...documents.map((path) => evidence("a document", { path })));
};

const SITE = ["mkdocs.yml", "mkdocs.yaml", "docs/mkdocs.yml"];

const buildsWithMkDocs: Check = (facts) => {
  const [path] = facts.glob(SITE);
  if (path === undefined) return fail("There is no mkdocs.yml.", "Build the documentation with MkDocs.");
  const command = commandsOfGate(facts, "docs").find((one) => calls(one, "mkdocs", "build") && !one.tolerated);
  return command === undefined
    ? fail("make docs does not build the documentation with MkDocs.", "Run mkdocs build --strict in make docs.", {
        path,
      })
    : pass(evidence("MkDocs", { path }), ran(command));
};

const LINK_CHECKERS = /^(?:lychee|linkchecker|markdown-link-check|linkinator|htmlproofer|muffet|linkcheck|remark)$/;

function checksLinks(facts: Facts, command: Command): boolean {
  if (command.tolerated) return false;
  if (LINK_CHECKERS.test(command.argv[0] ?? "")) return true;
  const strict =
    command.argv.some((word) => word === "--strict" || word === "-s") ||
    facts.glob(SITE).some((path) => facts.structured(path)?.at("strict") === true);
  return calls(command, "mkdocs", "build") && strict;
}

const brokenLinksFail: Check = (facts) => {
  const commands = unattendedOf(facts).filter((one) => checksLinks(facts, one));
  const actions = facts.workflows
    .flatMap(({ path, jobs }) => jobs.flatMap(({ steps }) => steps.map((step) => ({ path, ...step }))))
    .filter(({ uses = "", with: options, data }) => {
      const checks = /lychee-action|markdown-link-check|linkchecker|linkinator/.test(uses);
      return checks && String(options["fail"]) !== "false" && !mayFail(data);
    });
  const shown = [...commands.map(ran), ...actions.map(({ uses = "", path, line }) => evidence(uses, { path, line }))];
  if (shown.length > 0) return pass(...shown);
  return fail("A broken link does not fail CI.", "Run mkdocs build --strict or lychee in a job of the pipeline.");
};

export const documentation: Topic = {
  id: "documentation",
  title: "Documentation",
  bindings: [
    {
      rules: ["T1-9.1"],
      by: "facts",
      check: hasSection(
        /\b(?:getting started|set ?up|install(?:ation|ing)?|quick ?start|usage|development|how to run)\b/i,
        "on setting up",
      ),
    },
    { rules: ["T1-9.2"], by: "facts", check: hasSection(/^getting started$/i, "Getting Started") },
    { rules: ["T1-9.3"], by: "facts", check: hasChangelog },
    { rules: ["T2-9.1"], by: "facts", check: readmeIsCurrent },
    { rules: ["T3-9.1"], by: "facts", check: all(readmeIsCurrent, hasKeyDocuments) },
    { rules: ["T4-9.1", "T5-9.1"], by: "gate", target: "docs", configured: buildsWithMkDocs },
    { rules: ["T4-9.2", "T5-9.2"], by: "facts", check: brokenLinksFail },
    { rules: ["T4-9.4", "T5-9.4"], by: "conduct" },
  ],
};
