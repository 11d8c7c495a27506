import type { Evidence } from "../conformance.ts";
import type { DockerInstruction, DockerStage } from "../facts/model/delivery.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { all, type Check, evidence, fail, notApplicable, pass, type Topic } from "./model.ts";
import { commandsOfTask, taskOf, tasksOf } from "./tasks.ts";

export interface Image {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  /** Of the stage and of those that it builds on. */
  readonly instructions: readonly DockerInstruction[];
}

/** A stage for development, a Dockerfile of its own, or that of a Dev Container. */
export function image(facts: Facts): Image | undefined {
  for (const { path, stages } of facts.dockerfiles) {
    const own = /(?:^|[./])dev(?:elopment)?\.Dockerfile$|Dockerfile\.dev|\.devcontainer\//i.test(path);
    const stage =
      stages.find(({ name }) => /^(?:dev|development|develop|ci|test|tools)$/i.test(name)) ??
      (own ? stages.at(-1) : undefined);
    if (stage !== undefined)
      return { path, line: stage.line, name: stage.name, instructions: inherited(stage, stages) };
  }
  return undefined;
}

export function inherited(stage: DockerStage, stages: readonly DockerStage[]): readonly DockerInstruction[] {
  const base = stages.find(({ name }) => name === stage.base && name !== stage.name);
  return [...(base === undefined ? [] : inherited(base, stages)), ...stage.instructions];
}

const DEVCONTAINER = [".devcontainer/devcontainer.json", ".devcontainer.json", ".devcontainer/*/devcontainer.json"];

const hasImage: Check = (facts) => {
  const own = image(facts);
  if (own !== undefined) return pass(evidence(`stage ${own.name}`, own));
  const [path] = facts.glob(DEVCONTAINER);
  return path === undefined
    ? fail("There is no development image.", "Add a stage dev to the Dockerfile, or a Dev Container.")
    : pass(evidence("Dev Container", { path }));
};

function runLines(own: Image, pattern: RegExp): readonly Evidence[] {
  return own.instructions
    .filter(({ keyword, value }) => keyword === "RUN" && pattern.test(value))
    .map(({ value, line }) =>
      evidence(new RegExp(`(?:${pattern.source})[^&;]*`).exec(value)?.[0].trim() ?? value, {
        path: own.path,
        line,
      }),
    );
}

const LOCKED =
  /\buv sync\b[^&;]*--(?:locked|frozen)|\buv sync\b(?![^&;]*--upgrade)|\bpoetry install\b|\bpdm (?:sync|install)\b|pip install\b[^&;]*(?:--require-hashes|-r \S*(?:lock|requirements)\S*)/;

function inImage(check: (own: Image, facts: Facts) => ReturnType<Check>): Check {
  return (facts) => {
    const own = image(facts);
    if (own !== undefined) return check(own, facts);
    const [path] = facts.glob(DEVCONTAINER);
    const text = path === undefined ? "" : (facts.tree.text(path) ?? "");
    const command = /"(?:postCreateCommand|onCreateCommand|updateContentCommand)"[^\n]*/.exec(text)?.[0];
    if (path === undefined)
      return fail("There is no development image.", "Add a stage dev to the Dockerfile, or a Dev Container.");
    if (command !== undefined && (LOCKED.test(command) || /\bmake (?:dev|setup|install)\b/.test(command)))
      return pass(
        evidence("sets the container up", {
          path,
          line: lineOf(text, /"(?:postCreate|onCreate|updateContent)Command"/),
        }),
      );
    return fail("The Dev Container installs nothing.", "Run make dev in its postCreateCommand.", { path });
  };
}

const carriesDependencies = inImage((own) => {
  const shown = runLines(own, LOCKED);
  return shown.length > 0
    ? pass(...shown)
    : fail("The development image lacks the locked dependencies.", "Run uv sync --locked in its stage.", own);
});

const carriesTools = inImage((own) => {
  const shown = runLines(own, LOCKED).filter(({ text }) => !/--no-dev\b|--only main|--without dev|--prod\b/.test(text));
  return shown.length > 0
    ? pass(...shown)
    : fail(
        "The development image lacks the lint and test tools.",
        "Install the development dependencies in its stage.",
        own,
      );
});

export const SYSTEM = /\b(?:apt-get|apt|apk|dnf|microdnf|yum)\b[^&;]*\b(?:install|add)\b[^&;]*/;

/** Distributions that need packages of the system to be there. */
const NATIVE = ["psycopg2", "mysqlclient", "python-magic", "pygraphviz", "weasyprint", "python-ldap", "pyodbc", "gdal"];

const carriesPackages = inImage((own, { project }) => {
  const shown = runLines(own, SYSTEM);
  if (shown.length > 0) return pass(...shown);
  const needed = NATIVE.map((name) => project.dependency(name)).find((one) => one !== undefined);
  return needed === undefined
    ? notApplicable("No dependency needs a package of the system.")
    : fail(`${needed.name} needs packages that the development image lacks.`, "Install them in its stage.", own);
});

const isOneCommand: Check = (facts) => {
  const shown = [...tasksOf(facts).values()].flatMap((task) => {
    const command = commandsOfTask(facts, task.name).find(
      (one) =>
        /^(?:docker|podman|devcontainer)\b/.test(one.text) && (one.argv.includes("run") || one.argv.includes("exec")),
    );
    const developing =
      command !== undefined &&
      (/compose/.test(command.text)
        ? usesDevImage(facts, command.argv)
        : /--target[= ]dev|-dev\b|:dev\b/.test(command.text));
    return command !== undefined && developing ? [evidence(`make ${task.name}`, task), ran(command)] : [];
  });
  if (shown.length > 0) return pass(...shown);
  const [path] = facts.glob(DEVCONTAINER);
  return path === undefined
    ? fail("No one command starts the development image.", "Add make docker-test, which runs make test in it.")
    : pass(evidence("Dev Container", { path }));
};

function usesDevImage({ compose }: Facts, argv: readonly string[]): boolean {
  return compose.some(({ services }) =>
    services.some(
      ({ name, data }) =>
        argv.includes(name) && /"target":"(?:dev|development|ci|test)"|[-_:]dev"/.test(JSON.stringify(data)),
    ),
  );
}

const isNamedSo: Check = (facts) => {
  const tasks = ["docker-test", "docker-run"].map((name) => taskOf(facts, name));
  const [test, run] = tasks;
  if (test !== undefined && run !== undefined)
    return pass(evidence("make docker-test", test), evidence("make docker-run", run));
  const [path] = facts.glob(DEVCONTAINER);
  if (path !== undefined) return pass(evidence("Dev Container", { path }));
  return fail(
    `There is no make ${test === undefined ? "docker-test" : "docker-run"}.`,
    "Add make docker-test and make docker-run, or a Dev Container.",
  );
};

export const devImage: Topic = {
  id: "dev-image",
  title: "The development image",
  bindings: [
    { rules: ["PY-LCL-018"], by: "facts", check: all(hasImage, carriesDependencies) },
    { rules: ["PY-LCL-018a"], by: "facts", check: carriesDependencies },
    { rules: ["PY-LCL-018b"], by: "facts", check: carriesTools },
    { rules: ["PY-LCL-018c"], by: "facts", check: carriesPackages },
    { rules: ["PY-LCL-019"], by: "facts", check: isOneCommand },
    { rules: ["PY-LCL-019a"], by: "facts", check: isNamedSo },
  ],
};
