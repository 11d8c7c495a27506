import type { DockerInstruction, DockerStage } from "../facts/model/delivery.ts";
import type { Facts } from "../facts/model.ts";
import { inherited, SYSTEM } from "./dev-image.ts";
import { healthcheck } from "./image-health.ts";
import { type Image, ofImage, originOf, serviceImage } from "./image-stages.ts";
import { all, type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { section } from "./ruff.ts";
import { pipelineOf } from "./tasks.ts";

const rebuildable: Check = (facts) => {
  const image = serviceImage(facts);
  if (image !== undefined)
    return pass(evidence(`FROM ${image.final.base}`, { path: image.path, line: image.final.line }));
  const listed = facts
    .glob(["requirements.txt", "requirements/*.txt"])
    .find((path) => /^[\w.-]+/m.test(facts.tree.text(path) ?? ""));
  return listed === undefined
    ? fail("Nobody else can rebuild the environment.", "Write a Dockerfile or a requirements.txt.")
    : pass(evidence("requirements", { path: listed }));
};

const singleStage = ofImage(({ path, stages, final }) =>
  stages.length === 1
    ? pass(evidence("one stage", { path, line: final.line }))
    : fail(`The Dockerfile has ${stages.length} stages.`, "Build in a single stage.", { path, line: final.line }),
);

/** Name and tag, without the registry and the folders before it. */
export function nameOf(base: string): string {
  return base.split("@")[0]?.split("/").at(-1) ?? base;
}

export const slim = ofImage(({ path, final, stages }) => {
  const { base, line } = originOf(final, stages);
  return /^alpine(?![\w-])|^[\w.-]+:(?:[\w.-]+-)?(?:slim|alpine)(?![a-z])/.test(nameOf(base))
    ? pass(evidence(`FROM ${base}`, { path, line }))
    : fail(
        `The image is based on ${base}, not on Alpine or a slim Debian.`,
        "Take a base whose tag says slim or alpine.",
        { path, line },
      );
});

/** What the shipped stage takes from the other stages of the file. */
function taken({ instructions, stages }: Image): readonly { readonly stage: DockerStage; readonly line: number }[] {
  return instructions.flatMap(({ keyword, flags, line }) => {
    if (keyword !== "COPY" && keyword !== "RUN") return [];
    const names = flags.flatMap((flag) => /(?:^--|[,=])from=([^,]+)/.exec(flag)?.[1] ?? []);
    const stage = stages.find(({ name }, index) => names.some((one) => one === name || one === String(index)));
    return stage === undefined ? [] : [{ stage, line }];
  });
}

export const multiStage = ofImage((image) => {
  const { path, stages, final } = image;
  if (stages.length < 2) {
    const remedy = "Build in one stage and copy the result into another.";
    return fail("The image is built in one stage.", remedy, { path, line: final.line });
  }
  return found(
    taken(image),
    ({ stage, line }) => evidence(`takes what ${stage.name} made`, { path, line }),
    () =>
      fail("The last stage takes nothing from another.", "Copy what the builder made with COPY --from.", {
        path,
        line: final.line,
      }),
  );
});

/** Bases that come with compilers, and tags that leave them out. */
const FULL = /(?:^|\/)(?:python|pypy|node|golang|rust|gcc|buildpack-deps|(?:ana|mini)conda3?|miniforge3)(?:[:@]|$)/;
const SMALL = /[:-](?:slim|alpine)\b/;
const COMPILERS =
  /\b(?:build-essential|build-base|gcc|g\+\+|clang|make|cargo|rustc|[\w.-]+-(?:dev|devel|headers))(?![\w-])/;
const REMOVED = /\b(?:apt-get|apt|apk|dnf|microdnf|yum)\b[^&;]*\b(?:purge|remove|autoremove|del|erase)\b/;
const DEVELOPMENT =
  /--(?:group|with|extra)[= ](?:dev|test|lint)\b|--all-(?:extras|groups)\b|requirements[-_/.]?(?:dev|test)\S*|\.\[(?:dev|test)/;

const minimal = ofImage((image, facts) => {
  const { path, stages, final, instructions } = image;
  const origin = originOf(final, stages);
  if (FULL.test(origin.base) && !SMALL.test(origin.base)) {
    const remedy = "Ship a base without compilers: a slim or alpine tag, or a distroless image.";
    return fail(`The shipped ${origin.base} comes with compilers.`, remedy, { path, line: origin.line });
  }
  const sources = taken(image).flatMap(({ stage }) => inherited(stage, stages));
  const runs = (from: readonly DockerInstruction[]) => [...new Set(from)].filter(({ keyword }) => keyword === "RUN");
  const compilers = runs(instructions).flatMap(({ value, line }) => {
    const name = REMOVED.test(value) ? undefined : COMPILERS.exec(SYSTEM.exec(value)?.[0] ?? "")?.[0];
    return name === undefined ? [] : [{ line, message: `The shipped stage installs ${name}.` }];
  });
  const development = runs([...sources, ...instructions]).flatMap(({ value, line }) =>
    installsDevelopment(value, facts)
      ? [{ line, message: "The image gets dependencies that only development needs." }]
      : [],
  );
  const offenders = [...compilers, ...development];
  if (offenders.length > 0) {
    const remedy = "Leave compilers to the builder, and dependencies of development out: uv sync --no-dev.";
    return failures(offenders.map(({ message, line }) => finding(message, remedy, { path, line })));
  }
  return pass(evidence(`FROM ${origin.base}`, { path, line: origin.line }));
});

function installsDevelopment(value: string, { project }: Facts): boolean {
  if (DEVELOPMENT.test(value)) return true;
  const whole =
    (/\buv sync\b/.test(value) && !/--(?:no-dev|no-default-groups|only-group)\b/.test(value)) ||
    (/\bpoetry install\b/.test(value) && !/--(?:only|without|no-dev)\b/.test(value)) ||
    (/\bpdm (?:sync|install)\b/.test(value) && !/--prod(?:uction)?\b|--no-dev\b/.test(value)) ||
    (/\bpipenv (?:sync|install)\b/.test(value) && /--dev\b/.test(value));
  return whole && project.dependencies.some(({ development, path }) => development && /pyproject|Pipfile/.test(path));
}

/** A value with the arguments and variables of the file put in. */
function resolved(value: string, { args, instructions }: Image): string {
  return value.replace(/\$\{?(\w+)(?::-([^}]*))?\}?/g, (whole, name: string, otherwise?: string) => {
    const set = instructions.flatMap(({ keyword, value: text }) =>
      /^(?:ARG|ENV)$/.test(keyword) ? [new RegExp(`(?:^|\\s)${name}[= ]"?([\\w.-]+)`).exec(text)?.[1]] : [],
    );
    return set.findLast((one) => one !== undefined) ?? args[name] ?? otherwise ?? whole;
  });
}

export const nonRoot = ofImage((image) => {
  const { path, final, stages, instructions } = image;
  const user = instructions.findLast(({ keyword }) => keyword === "USER");
  const remedy = "Set USER to a numeric id that is not 0 in the last stage.";
  if (user === undefined) {
    const origin = originOf(final, stages);
    // These images have a user of their own.
    return /nonroot|cgr\.dev\/(?!\S*wolfi-base)/.test(origin.base)
      ? pass(evidence(`FROM ${origin.base}`, { path, line: origin.line }))
      : fail("The image runs as root: it sets no USER.", remedy, { path, line: final.line });
  }
  const place = { path, line: user.line };
  const [name = ""] = resolved(user.value, image)
    .replace(/["'\s]/g, "")
    .split(":");
  if (/^(?:root|0+|)$/.test(name)) return fail(`The image runs as root: USER ${user.value}.`, remedy, place);
  const zero = instructions.find(
    ({ keyword, value }) =>
      keyword === "RUN" &&
      new RegExp(`\\b(?:user|add)\\w*\\b[^&;|]*\\s(?:-u|--uid)[ =]?0\\b[^&;|]*\\b${name}\\b`).test(value),
  );
  if (zero !== undefined)
    return fail(`The image runs as root: ${name} has the id 0.`, remedy, { path, line: zero.line });
  if (name.includes("$")) return fail(`Nothing in the file says who ${user.value} is.`, remedy, place);
  return pass(evidence(`USER ${user.value}`, place));
});

/** A compose file has the last word on who an image that it builds runs as. */
const notStartedAsRoot: Check = (facts) => {
  const offenders = facts.compose.flatMap(({ document, services }) =>
    services
      .filter(({ data }) => data["build"] !== undefined && ROOT.test(String(data["user"] ?? "1")))
      .map(({ name }) => {
        const place = { path: document.path, line: document.line("services", name, "user") };
        return finding(`The service ${name} runs as root.`, "Leave its user to the image.", place);
      }),
  );
  return offenders.length > 0 ? failures(offenders) : pass();
};

const ROOT = /^(?:root|0+)(?::|$)/;

const rootlessBuild: Check = (facts) => {
  const commands = pipelineOf(facts).filter(
    ({ text, argv }) => /--privileged\b/.test(text) && !/^(?:echo|printf)$/.test(argv[0] ?? ""),
  );
  const jobs = facts.workflows.flatMap(({ path, jobs: own }) =>
    own.flatMap(({ line, data }) => {
      const containers = [data["container"], ...Object.values(section(data["services"]))].map(section);
      return containers.some(({ options }) => /--privileged\b/.test(String(options))) ? [{ path, line }] : [];
    }),
  );
  const services = facts.compose.flatMap(({ document, services: own }) =>
    own.flatMap(({ name, data }) =>
      data["privileged"] === true && data["build"] !== undefined
        ? [{ path: document.path, line: document.line("services", name, "privileged") }]
        : [],
    ),
  );
  const offenders = [...commands.map(({ path, line }) => ({ path, line })), ...jobs, ...services];
  if (offenders.length > 0) {
    const remedy = "Build without a privileged container: BuildKit needs none.";
    return failures(offenders.map((place) => finding("A container is privileged.", remedy, place)));
  }
  const image = serviceImage(facts);
  return image === undefined
    ? fail("There is no Dockerfile.", "Build in containers: write a Dockerfile.")
    : pass(evidence("builds the service", { path: image.path, line: image.final.line }));
};

export const image: Topic = {
  id: "image",
  title: "Container image",
  bindings: [
    { rules: ["T1-1.1"], by: "facts", check: rebuildable },
    { rules: ["T2-1.1"], by: "facts", check: singleStage },
    { rules: ["T3-1.1"], by: "facts", check: multiStage },
    { rules: ["T4-1.2"], by: "facts", check: all(multiStage, minimal) },
    { rules: ["T3-1.2", "T4-1.4", "T5-1.3"], by: "facts", check: all(notStartedAsRoot, nonRoot) },
    { rules: ["T4-1.1"], by: "facts", check: all(rootlessBuild, nonRoot) },
    { rules: ["T3-1.3", "T4-1.5"], by: "facts", check: healthcheck(false) },
    { rules: ["T5-1.4"], by: "facts", check: healthcheck(true) },
  ],
};
