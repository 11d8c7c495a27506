import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { loose } from "./image-bases.ts";
import { ofImage } from "./image-stages.ts";
import { actsOfJobs, doesSomething } from "./jobs.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { section } from "./ruff.ts";
import { distinct, show } from "./scanning.ts";
import { type Command, commandsIn, type Line } from "./shell.ts";
import { spotsOf } from "./stages.ts";
import { commandsOfTask, pipelineOf, tasksInside, tasksOf } from "./tasks.ts";

type Run = "lint" | "test" | "build";

/** Commands of the pipeline that a compose service runs. */
function composed(facts: Facts, stage: Run): readonly Evidence[] {
  const led = spotsOf(facts, stage)
    .flatMap(({ job, at }) => job.acts[at]?.command ?? [])
    .filter(({ container, argv }) => container && !ENGINES.test(argv[0] ?? ""));
  // What the image itself runs where the service names no command.
  const services = new Set(facts.compose.flatMap(({ services: own }) => own.map(({ name }) => name)));
  const direct = actsOfJobs(facts).filter(({ command }) => {
    const at = /\bcompose\b/.test(command?.text ?? "") ? (command?.argv.indexOf("run") ?? -1) : -1;
    const service = at < 0 ? undefined : command?.argv.slice(at + 1).find((word) => services.has(word));
    return service !== undefined && new RegExp(`(?:^|[-_])${stage}s?(?:$|[-_])`).test(service);
  });
  return [...led.map(ran), ...direct.map(show)];
}

/** Commands that the pipeline calls by `docker compose run`. */
function byCompose(...stages: readonly Run[]): Check {
  return (facts) => {
    const places = stages.map((stage) => ({ stage, shown: composed(facts, stage) }));
    const missing = places.filter(({ shown }) => shown.length === 0).map(({ stage }) => stage);
    if (missing.length > 0) {
      return fail(
        `The pipeline does not ${missing.join(", nor ")} by docker compose run.`,
        "Let the pipeline call a compose service for each of them.",
      );
    }
    return pass(...distinct(places.flatMap(({ shown }) => shown)));
  };
}

const ENGINES = /^(?:docker|podman|nerdctl|docker-compose)$/;

/** Runs something in a container, or in a stage of the build that is made for it. */
function runsInside({ text, container, argv }: Command): boolean {
  if (ENGINES.test(argv[0] ?? "")) {
    if (/\bbuild\b/.test(text)) return /--target[= ]\S*(?:test|lint|check|ci)/.test(text);
    return /\b(?:run|exec)\b|--exit-code-from\b|--abort-on-container-(?:exit|failure)\b/.test(text);
  }
  return container;
}

/** What an image lints or tests where the command does not say with which program. */
const CHECKS = /\b(?:lint|tests?|checks?|ci|pytest|unittest|ruff|flake8|tox|nox)\b/;

/** Every job that lints or tests has a container, or runs these commands in one. What starts the service in one shows nothing. */
const containerised: Check = (facts) => {
  const spots = [...spotsOf(facts, "lint"), ...spotsOf(facts, "test")];
  const jobs = [...new Set(spots.map(({ job }) => job))].filter(doesSomething);
  const own = jobs.filter(({ job }) => job.data["container"] !== undefined);
  const outside = jobs.filter(
    (job) =>
      !own.includes(job) && spots.some((spot) => spot.job === job && job.acts[spot.at]?.command?.container !== true),
  );
  const acts = actsOfJobs(facts).filter(
    ({ command }) => command !== undefined && runsInside(command) && CHECKS.test(command.text),
  );
  const inside = [
    ...own.map(({ id, path, workflow }) =>
      evidence(`job ${id} has a container`, { path, line: workflow.document.line("jobs", id, "container") }),
    ),
    ...acts.map(show),
  ];
  const remedy = "Give the job a container, or run docker compose run in it.";
  if (inside.length === 0)
    return fail("No job of the pipeline lints or tests in a container.", remedy, outside[0] ?? {});
  return outside.length > 0
    ? failures(outside.map((job) => finding(`The job ${job.id} does not run in a container.`, remedy, job)))
    : pass(...distinct(inside));
};

const CREATES =
  /\b(?:uv venv|virtualenv|python[\d.]* -m venv|pipenv shell|poetry shell)\b|\.venv\/bin\/|\bvenv\/bin\/activate\b/;
/** Commands that make an environment where there is none. */
const IMPLIES =
  /\b(?:uv (?:run|sync)|poetry (?:run|install)|pdm (?:run|install|sync)|pipenv (?:run|install|sync)|hatch (?:run|env))\b/;
const INSTALLS = /^(?:sync|install|env)$/;
const RUNNERS = /^(?:uv|poetry|pdm|pipenv|hatch|rye)$/;

/** The image is the only place where tools run, so nothing makes a virtual environment. */
const noEnvironments: Check = (facts) => {
  const inside = tasksInside(facts);
  const tasks = [...tasksOf(facts).values()].flatMap(({ name, lines }) =>
    lines.filter((line) => CREATES.test(line.text) || (!inside.has(name) && installs(line))),
  );
  const native = pipelineOf(facts).filter(
    ({ container, runner, argv, text }) =>
      !container && (runner !== undefined || RUNNERS.test(argv[0] ?? "") || CREATES.test(text)),
  );
  const pages = facts
    .glob(["README.md", "CONTRIBUTING.md", "docs/**/*.md"])
    .filter((path) => !/(?:^|\/)(?:adrs?|decisions)\//.test(path))
    .flatMap((path) =>
      (facts.tree.text(path) ?? "")
        .split("\n")
        .flatMap((text, index) =>
          CREATES.test(text) || (IMPLIES.test(text) && !saysInside(facts, text))
            ? [{ text, path, line: index + 1 }]
            : [],
        ),
    );
  const offenders = [...native, ...tasks, ...pages];
  if (offenders.length > 0) {
    return failures(
      offenders.map(({ text, path, line }) =>
        finding(`${text.trim()} works in a virtual environment.`, "Run tools in the image alone.", { path, line }),
      ),
    );
  }
  const acts = actsOfJobs(facts).filter(({ command }) => command !== undefined && runsInside(command));
  return found(
    distinct(acts.map(show)),
    (item) => item,
    () => fail("Nothing shows that tools run in the image.", "Run lint, test and build by docker compose run."),
  );
};

/** A row that says where it runs: in a container, or in what a task opens in one. */
function saysInside(facts: Facts, text: string): boolean {
  const tasks = [...text.matchAll(/\bmake ([a-z][\w-]*)/g)].map(([, name = ""]) => name);
  return (
    /\b(?:docker|podman|compose|container|image)\b/.test(text) ||
    tasks.some((name) => commandsOfTask(facts, name).some(({ container }) => container))
  );
}

const installs = (line: Line): boolean =>
  commandsIn([line]).some(
    ({ container, argv: [program = "", first = ""] }) => !container && RUNNERS.test(program) && INSTALLS.test(first),
  );

const OWN = /^(?:actions\/setup-python|astral-sh\/setup-uv|pdm-project\/setup-pdm|snok\/install-poetry|pypa\/hatch)@/;

/** Compose and the pipeline build from the same recipe, on bases that are pinned. */
const oneImage = ofImage((_, facts) => {
  const built = facts.compose.flatMap(({ document, services }) =>
    services.flatMap(({ name, data }) =>
      data["build"] === undefined ? [] : [{ path: document.path, line: document.line("services", name, "build") }],
    ),
  );
  if (built.length === 0) return fail("Compose does not build the service's image.", "Build it from the Dockerfile.");
  const foreign = facts.workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps }) => steps.flatMap(({ uses = "", line }) => (OWN.test(uses) ? [{ path, line }] : []))),
  );
  const findings = [
    ...elsewhere(facts),
    ...foreign.map((place) => finding("The pipeline brings a Python of its own.", "Run it in the image.", place)),
    ...loose(facts).map(({ image, ...place }) => finding(`${image} has no digest.`, "Pin it by digest.", place)),
    ...undigested(facts),
  ];
  return findings.length > 0
    ? failures(findings)
    : pass(...built.map((place) => evidence("built from the Dockerfile", place)));
});

/** Jobs and compose services that lint or test in an image of somebody else. */
function elsewhere(facts: Facts) {
  const remedy = "Run it in the image that the Dockerfile makes.";
  const jobs = facts.workflows.flatMap(({ path, jobs: own, document }) =>
    own.flatMap(({ id, data }) => {
      const { container } = data;
      const image = typeof container === "string" ? container : String(section(container)["image"] ?? "");
      if (image === "" || /\$\{\{/.test(image)) return [];
      return [
        finding(`The job ${id} runs in ${image}.`, remedy, { path, line: document.line("jobs", id, "container") }),
      ];
    }),
  );
  const services = facts.compose.flatMap(({ document, services: own }) => {
    const built = new Set(own.flatMap(({ data }) => (data["build"] === undefined ? [] : [data["image"]])));
    return own.flatMap(({ name, data, line }) => {
      const command = Array.isArray(data["command"]) ? data["command"].join(" ") : String(data["command"] ?? "");
      if (data["build"] !== undefined || built.has(data["image"]) || !CHECKS.test(`${name} ${command}`)) return [];
      return [finding(`The service ${name} runs in ${String(data["image"])}.`, remedy, { path: document.path, line })];
    });
  });
  return [...jobs, ...services];
}

/** Charts that cannot name the image by its digest. */
function undigested({ charts }: Facts) {
  return charts.flatMap(({ values }) => {
    if (values === undefined || section(values.at("image"))["repository"] === undefined) return [];
    if (/digest|@sha256/.test(JSON.stringify(values.at("image")))) return [];
    const place = { path: values.path, line: values.line("image") };
    return [finding("The chart names the image by a tag.", "Let it take the digest that was built.", place)];
  });
}

export const imageUse: Topic = {
  id: "image-use",
  title: "One image from the laptop to production",
  bindings: [
    { rules: ["T2-1.3"], by: "facts", check: containerised },
    { rules: ["T3-1.4"], by: "facts", check: byCompose("test", "build") },
    { rules: ["T4-1.7", "T5-1.10"], by: "facts", check: byCompose("lint", "test", "build") },
    { rules: ["T5-1.9"], by: "facts", check: noEnvironments },
    { rules: ["T5-1.11"], by: "facts", check: oneImage },
  ],
};
