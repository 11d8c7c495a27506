import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { type Check, evidence, fail, failures, finding, notApplicable, pass, type Topic } from "./model.ts";
import { calls } from "./shell.ts";
import { commandsOfTask, pipelineOf, taskOf } from "./tasks.ts";
import { SYSTEM } from "./dev-image.ts";

/** Lint and test run natively, and the pipeline keeps the way through the container working. */
const containersAreAChoice: Check = (facts) => {
  const native = ["lint", "test"].map((name) => ({
    name,
    commands: commandsOfTask(facts, name),
    task: taskOf(facts, name),
  }));
  const bound = native.find(({ commands }) =>
    commands.some(({ text, container }) => container || /^(?:docker|podman)\b/.test(text)),
  );
  const absent = native.find(({ task }) => task === undefined);
  if (absent !== undefined)
    return fail(`There is no task ${absent.name}.`, `Add make ${absent.name}, which runs on the machine itself.`);
  if (bound !== undefined)
    return fail(
      `make ${bound.name} needs a container.`,
      "Run the tools on the machine itself; keep containers for targets of their own.",
      bound.task,
    );
  if (facts.dockerfiles.length === 0)
    return pass(...native.flatMap(({ task, name }) => (task === undefined ? [] : [evidence(`make ${name}`, task)])));
  const built = pipelineOf(facts).find(({ text }) => /^(?:docker|podman)\b.*\b(?:build|run|up)\b/.test(text));
  if (built === undefined)
    return fail(
      "The pipeline does not keep the way through the container working.",
      "Build the development image in a job, and run the tests in it.",
    );
  return pass(
    ...native.flatMap(({ task, name }) => (task === undefined ? [] : [evidence(`make ${name}`, task)])),
    ran(built),
  );
};

const SECRET =
  /(?:^|_)(?:SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIALS?|ACCESS_?KEY)(?:$|_(?!FILE|PATH|URL))/i;

export const bakesNoSecret: Check = (facts) => {
  if (facts.dockerfiles.length === 0) return notApplicable("It builds no image.");
  const findings = facts.dockerfiles.flatMap(({ path, stages }) =>
    stages.flatMap(({ instructions }) =>
      instructions.flatMap(({ keyword, value, line }) => {
        const names = /^(?:ARG|ENV)$/.test(keyword)
          ? [...value.matchAll(/(?:^|\s)([A-Za-z_]\w*)(?==|\s|$)/g)].map(([, name = ""]) => name)
          : [];
        const name = names.find((one) => SECRET.test(one));
        if (name !== undefined)
          return [
            finding(
              `${keyword} ${name} stays in the image.`,
              "Pass the secret when the container starts, or mount it for one RUN.",
              { path, line },
            ),
          ];
        const copied =
          /^(?:COPY|ADD)$/.test(keyword) &&
          /(?:^|\s|\/)(?:\.env|id_rsa|[\w-]+\.pem|\.netrc|\.aws\S*)(?=\s|$)/.exec(value)?.[0];
        return copied
          ? [finding(`${copied.trim()} is copied into the image.`, "Leave it out of the image.", { path, line })]
          : [];
      }),
    ),
  );
  if (findings.length > 0) return failures(findings);
  const whole = facts.dockerfiles.find(({ stages }) =>
    stages.some(({ instructions }) =>
      instructions.some(
        ({ keyword, value, flags }) =>
          /^(?:COPY|ADD)$/.test(keyword) && /^\.\/?\s/.test(value) && flags.every((flag) => !flag.startsWith("--from")),
      ),
    ),
  );
  if (whole === undefined)
    return pass(...facts.dockerfiles.map(({ path }) => evidence("no secret goes into it", { path })));
  return ignoresSecrets(facts, whole.path);
};

/** `COPY . .` takes in what .dockerignore does not leave out. */
function ignoresSecrets({ glob, tree }: Facts, dockerfile: string) {
  const [path] = glob([`${dockerfile}.dockerignore`, ".dockerignore", "**/.dockerignore"]);
  const rows = (path === undefined ? "" : (tree.text(path) ?? "")).split("\n").map((row) => row.trim());
  const index = rows.findIndex((row) => /^(?:\*\*?|\/?(?:\*\*\/)?\.env\*?(?:\.\*)?|\/?(?:\*\*\/)?\.\*)$/.test(row));
  if (path === undefined || index < 0)
    return fail("COPY takes in a .env of the machine.", "List .env in .dockerignore.", { path: path ?? dockerfile });
  return pass(
    evidence("no secret goes into it", { path: dockerfile }),
    evidence("leaves .env out", { path, line: index + 1 }),
  );
}

const worksInBoth: Check = (facts) => {
  const commands = pipelineOf(facts);
  const tools: readonly (readonly [string, (command: (typeof commands)[number]) => boolean])[] = [
    ["lint", (command) => calls(command, "ruff", "check") || calls(command, /^(?:flake8|pylint)$/)],
    ["test", (command) => calls(command, "pytest")],
  ];
  const parts = tools.flatMap(([name, matches]) =>
    [true, false].map((container) => ({
      name,
      container,
      command: commands.find((one) => matches(one) && one.container === container && !one.tolerated),
    })),
  );
  const missing = parts.filter(({ command }) => command === undefined);
  if (missing.length > 0)
    return failures(
      missing.map(({ name, container }) =>
        finding(
          `CI does not run make ${name} ${container ? "in the container" : "on the machine itself"}.`,
          "Run it in both ways in the pipeline.",
        ),
      ),
    );
  return pass(...parts.flatMap(({ command }) => (command === undefined ? [] : [ran(command)])));
};

/** Packages with a version, in the image or a script, and a document that names them. */
const pinsPackages: Check = (facts) => {
  const lines = facts.dockerfiles.flatMap(({ path, stages }) =>
    stages.flatMap(({ instructions }) =>
      instructions
        .filter(({ keyword, value }) => keyword === "RUN" && SYSTEM.test(value))
        .map(({ value, line }) => ({ path, line, packages: packagesOf(value) })),
    ),
  );
  const named = lines.filter(({ packages }) => packages.length > 0);
  if (named.length === 0) return notApplicable("It installs no package of the system.");
  const loose = named.flatMap(({ packages, ...place }) =>
    packages.filter((name) => !/[=~<>]/.test(name)).map((name) => ({ name, ...place })),
  );
  if (loose.length > 0)
    return failures(
      loose.map(({ name, ...place }) =>
        finding(`The package ${name} has no version.`, `Pin it: ${name}=<version>.`, place),
      ),
    );
  const texts = facts
    .glob(["README.md", "CONTRIBUTING.md", "docs/**/*.md", "scripts/*.sh"])
    .map((path) => facts.tree.text(path) ?? "");
  const unnamed = named.flatMap(({ packages, ...place }) =>
    packages
      .map((name) => name.split(/[=~<>]/)[0] ?? name)
      .filter(
        (name) =>
          !texts.some((text) => new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`).test(text)),
      )
      .map((name) => ({ name, ...place })),
  );
  if (unnamed.length > 0)
    return failures(
      unnamed.map(({ name, ...place }) =>
        finding(`No document says that ${name} is needed.`, "Name it where setting up is described.", place),
      ),
    );
  return pass(...named.map(({ packages, ...place }) => evidence(packages.join(" "), place)));
};

function packagesOf(value: string): readonly string[] {
  const listed = /\b(?:install|add)\b([^&|;]*)/.exec(SYSTEM.exec(value)?.[0] ?? "")?.[1] ?? "";
  return listed.split(/\s+/).filter((word) => word !== "" && !word.startsWith("-") && !word.startsWith("$"));
}

/** One table or list that gives native, container and CI side by side. */
const documentsModes: Check = (facts) => {
  for (const path of facts.glob(["README.md", "CONTRIBUTING.md", "docs/**/*.md"])) {
    const rows = (facts.tree.text(path) ?? "").split("\n");
    const index = rows.findIndex((row, at) => {
      const near = rows.slice(at, at + 12).join("\n");
      const tabled =
        row.startsWith("|") &&
        /\b(?:native|local(?:ly)?|host)\b/i.test(row) &&
        /\b(?:container|docker)\b/i.test(row) &&
        /\bCI\b/.test(row);
      return tabled && /\bmake \w/.test(near);
    });
    const prose = rows.findIndex((row) => /^#+ .*\b(?:ways|modes|running|environments)\b/i.test(row));
    const body = prose < 0 ? "" : rows.slice(prose, prose + 40).join("\n");
    const listed =
      /\b(?:native|locally|host)\b/i.test(body) &&
      /\b(?:container|docker)\b/i.test(body) &&
      /\bCI\b/.test(body) &&
      /\bmake \w/.test(body);
    if (index >= 0 || listed)
      return pass(evidence("the ways to run it", { path, line: (index >= 0 ? index : prose) + 1 }));
  }
  return fail(
    "No document says how to run it natively, in a container and in CI.",
    "Put the three ways side by side, with the same commands, in docs/.",
  );
};

export const containerUse: Topic = {
  id: "container-use",
  title: "Containers as a choice",
  bindings: [
    { rules: ["PY-LCL-020"], by: "facts", check: containersAreAChoice },
    { rules: ["PY-LCL-021"], by: "facts", check: bakesNoSecret },
    { rules: ["PY-LCL-022"], by: "facts", check: worksInBoth },
    { rules: ["PY-LCL-029"], by: "facts", check: pinsPackages },
    { rules: ["PY-LCL-031"], by: "facts", check: documentsModes },
  ],
};
