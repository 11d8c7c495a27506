import type { Dockerfile, DockerStage } from "../facts/model/delivery.ts";
import type { Facts } from "../facts/model.ts";
import { dottedName } from "../facts/python/modules.ts";
import { ofImage, originOf } from "./image-stages.ts";
import { multiStage, nameOf, nonRoot, slim } from "./image.ts";
import { all, type Check, evidence, fail, failures, finding, pass, type Topic } from "./model.ts";
import { section } from "./ruff.ts";
import { type Command, commandsIn } from "./shell.ts";
import { commandsOfTask, tasksInside, tasksOf } from "./tasks.ts";

/** Without a shell and without a package manager: neither variants for development nor those for debugging. */
function isDistroless(base: string): boolean {
  if (/[:-](?:dev|debug)\b|wolfi-base/.test(nameOf(base))) return false;
  return /distroless|(?:^|\/)cgr\.dev\/|^cgr\.dev\/|chainguard\//.test(base);
}

const distroless = ofImage(({ path, final, stages }) => {
  const { base, line } = originOf(final, stages);
  return isDistroless(base)
    ? pass(evidence(`FROM ${base}`, { path, line }))
    : fail(`The image is based on ${base}, which is not distroless.`, "Ship a distroless runtime stage.", {
        path,
        line,
      });
});

/** The variants for development of Chainguard's images are Wolfi. */
const BUILDER = /alpine|wolfi|(?:cgr\.dev|chainguard)\/\S*-dev\b/;

const alpineBuilder = ofImage(({ path, stages, final }) => {
  const builder = stages.find((stage) => stage !== final && BUILDER.test(originOf(stage, stages).base));
  return builder === undefined
    ? fail("No builder stage is based on Alpine or Wolfi.", "Build in an Alpine or Wolfi stage.", {
        path,
        line: stages[0]?.line ?? 1,
      })
    : pass(evidence(`FROM ${builder.base}`, { path, line: originOf(builder, stages).line }));
});

const SERVERS = /^(?:uvicorn|gunicorn|hypercorn|granian|fastapi)$/;

/** The program of the project itself, told to serve: by its name or as a module. */
function servesItself({ structured, python, tree }: Facts): (argv: readonly string[]) => boolean {
  const scripts = Object.keys(section(structured("pyproject.toml")?.at("project", "scripts")));
  const modules = python.application.map(({ path }) => dottedName(path, tree));
  const own = new Set([...scripts, ...modules]);
  return ([program = "", ...rest]) =>
    own.has(program) && rest.some((word) => /^(?:serve|start|run|runserver)$/.test(word));
}

/** Neither tasks nor documents start the service outside of its image. */
const onlyDocker: Check = (facts) => {
  const own = servesItself(facts);
  const starts = ({ argv, container }: Command): boolean =>
    !container && ((SERVERS.test(argv[0] ?? "") && argv[1] !== "--version") || own(argv));
  const inside = tasksInside(facts);
  const tasks = [...tasksOf(facts).values()]
    .filter(({ name }) => !inside.has(name))
    .flatMap(({ name }) => commandsOfTask(facts, name).filter(starts));
  const documented = facts
    .glob(["README.md", "CONTRIBUTING.md", "docs/**/*.md"])
    .flatMap((path) =>
      fenced(facts.tree.text(path) ?? "").flatMap(({ text, line }) =>
        commandsIn([{ text: text.replace(/^\s*\$ /, ""), path, line }]).filter(starts),
      ),
    );
  return failures(
    [...tasks, ...documented].map(({ text, path, line }) =>
      finding(`${text} runs the service outside of its image.`, "Start it by docker compose up.", { path, line }),
    ),
  );
};

/** Rows of code blocks. */
function fenced(text: string): readonly { readonly text: string; readonly line: number }[] {
  let open = false;
  return text.split("\n").flatMap((row, index) => {
    if (/^\s*(?:```|~~~)/.test(row)) {
      open = !open;
      return [];
    }
    return open ? [{ text: row, line: index + 1 }] : [];
  });
}

const distrolessAlone: Check = (facts, question) => {
  const native = onlyDocker(facts, question);
  const shipped = all(distroless, nonRoot)(facts, question);
  if (native.outcome !== "fail" || native.findings.length === 0) return shipped;
  return shipped.outcome === "fail" ? failures([...shipped.findings, ...native.findings]) : native;
};

/** Images that a file takes from outside: as a base, or to copy from. */
function external({ path, args, stages }: Dockerfile): readonly { image: string; path: string; line: number }[] {
  const own = new Set(stages.flatMap(({ name }, index) => [name, String(index)]));
  const bases = stages.map(({ base, line }: DockerStage) => ({ image: base, path, line }));
  const copied = stages.flatMap(({ instructions }) =>
    instructions.flatMap(({ keyword, flags, line }) => {
      const from = /^(?:COPY|RUN)$/.test(keyword)
        ? flags.flatMap((flag) => /(?:^--|[,=])from=([^,]+)/.exec(flag)?.[1] ?? [])
        : [];
      return from.map((written) => ({
        image: written.replace(/\$\{?(\w+)\}?/g, (whole, name: string) => args[name] ?? whole),
        path,
        line,
      }));
    }),
  );
  return [...bases, ...copied].filter(({ image }) => !own.has(image) && image !== "scratch");
}

/** Each image from outside that has no digest. */
export function loose({ dockerfiles }: Facts) {
  return dockerfiles.flatMap(external).filter(({ image }) => !/@sha256:[0-9a-f]{64}$/.test(image));
}

const pinned = ofImage((_, facts) => {
  const unpinned = loose(facts);
  if (unpinned.length > 0) {
    return failures(
      unpinned.map(({ image, ...place }) => finding(`${image} has no digest.`, "Pin it: image:tag@sha256:…", place)),
    );
  }
  return pass(...facts.dockerfiles.flatMap(external).map(({ image, ...place }) => evidence(image, place)));
});

/** What must not reach the build: history, and files that hold secrets. Patterns in the order of their names. */
const IGNORED: readonly (readonly [string, RegExp])[] = [
  [".git", /^\/?(?:\*\*\/)?(?:\.git\/?|\.git\*|\.\*)$/],
  [".env*", /^\/?(?:\*\*\/)?(?:\*?\.env|\.env\*|\.env\.\*|\.\*)$/],
];

const dockerignore: Check = ({ dockerfiles, glob, tree }) => {
  const own = dockerfiles[0] === undefined ? [] : [`${dockerfiles[0].path}.dockerignore`];
  const path = [...own, ".dockerignore", ...glob("**/.dockerignore")].find((one) => tree.has(one));
  if (path === undefined) return fail("There is no .dockerignore.", "Write one that names .git and .env*.");
  const rows = (tree.text(path) ?? "").split("\n").map((row) => row.trim());
  const back = rows.findIndex((row) =>
    /^!\/?(?:\*\*(?:\/\*\*?)?$|\*$|\.$)|^!\/?(?:\*\*\/)?\.(?:env(?!\.(?:example|sample|template))|git(?![a-z]))/.test(
      row,
    ),
  );
  if (back >= 0) return fail(`${rows[back]} takes it back into the build.`, "Leave it out.", { path, line: back + 1 });
  // A file that ignores everything, and takes back what it needs, is the strictest.
  const everything = rows.findIndex((row) => /^\*{1,2}(?:\/\*{1,2})?$/.test(row));
  if (everything >= 0) return pass(evidence(rows[everything] ?? "", { path, line: everything + 1 }));
  const at = IGNORED.map(([name, pattern]) => ({ name, index: rows.findIndex((row) => pattern.test(row)) }));
  const missing = at.filter(({ index }) => index < 0).map(({ name }) => name);
  if (missing.length > 0) {
    return fail(`The build sees ${missing.join(" and ")}.`, "Name them in .dockerignore.", { path });
  }
  return pass(...at.map(({ index }) => evidence(rows[index] ?? "", { path, line: index + 1 })));
};

export const imageBases: Topic = {
  id: "image-bases",
  title: "What images are made from",
  bindings: [
    { rules: ["T4-1.3"], by: "facts", check: slim },
    { rules: ["T5-1.1"], by: "facts", check: distrolessAlone },
    { rules: ["T5-1.2"], by: "facts", check: all(multiStage, alpineBuilder, distroless) },
    { rules: ["T5-1.6"], by: "facts", check: dockerignore },
    { rules: ["T5-1.7"], by: "facts", check: pinned },
  ],
};
