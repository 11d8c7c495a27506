import type { Finding } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { all, type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfGate, commandsOfTask, hookCommands, pipelineOf, tasksOf } from "./tasks.ts";

const INSTALLERS = /^(?:poetry|pipenv|pdm|conda|mamba|hatch|rye|pip-sync)$/;

/** Every command that installs anything is one of uv. */
const uvInstalls: Check = (facts) => {
  const { manager, lockFile } = facts.project;
  const commands = everything(facts);
  const others = facts.glob([
    "poetry.lock",
    "Pipfile",
    "Pipfile.lock",
    "pdm.lock",
    "environment.yml",
    "conda-lock.yml",
  ]);
  const bare = commands.filter((command) => INSTALLERS.test(command.argv[0] ?? "") || installsWithPip(command));
  const docker = facts.dockerfiles.flatMap(({ path, stages }) =>
    stages
      .flatMap(({ instructions }) => instructions)
      .filter(
        ({ keyword, value }) =>
          keyword === "RUN" &&
          /(?<!uv )\bpip3? install\b(?![^&|;]*\buv\b)|\bpoetry install\b|\bpipenv (?:install|sync)\b/.test(value),
      )
      .map(({ line }) => ({ path, line })),
  );
  const findings: Finding[] = [
    ...others.map((path) =>
      finding(`${path} belongs to another tool than uv.`, "Move to uv, or decide otherwise in a record.", { path }),
    ),
    ...bare.map((command) =>
      finding(`It installs without uv: ${command.argv.slice(0, 3).join(" ")}.`, "Install with uv sync.", command),
    ),
    ...docker.map((place) => finding("The image is built without uv.", "Install with uv sync in the image.", place)),
  ];
  if (findings.length > 0) return failures(findings);
  const sync = commands.filter((command) => calls(command, "uv", "sync"));
  if (sync.length === 0 && lockFile !== "uv.lock")
    return fail(
      manager === undefined || manager === "uv"
        ? "The project is not in the hands of uv."
        : `The project is not in the hands of uv but of ${manager}.`,
      "Lock with uv, and install with uv sync.",
    );
  return pass(...(lockFile === "uv.lock" ? [evidence("locked by uv", { path: lockFile })] : []), ...sync.map(ran));
};

/** What installs uv itself, or is run by it, is no other tool. */
function installsWithPip({ argv, runner, text }: Command): boolean {
  const pip = /^pip3?$/.test(argv[0] ?? "") && argv[1] === "install";
  return (
    pip &&
    runner === undefined &&
    !/^\s*uv\b/.test(text) &&
    !argv.slice(2).every((word) => word.startsWith("-") || /^uv\b/.test(word))
  );
}

function everything(facts: Facts): readonly Command[] {
  const tasks = [...tasksOf(facts).keys()].flatMap((name) => commandsOfTask(facts, name));
  const seen = new Map(
    [...tasks, ...pipelineOf(facts)].map((command) => [`${command.path}:${command.line}:${command.text}`, command]),
  );
  return [...seen.values()];
}

/** Jobs that run Python tools outside of a container. */
const syncsEverywhere: Check = (facts) => {
  const dev = commandsOfTask(facts, "dev").find((command) => calls(command, "uv", "sync"));
  if (dev === undefined) return fail("make dev does not run uv sync.", "Install with uv sync in make dev.");
  const jobs = new Map<string, Command[]>();
  for (const command of pipelineOf(facts))
    jobs.set(`${command.workflow} ${command.job.id}`, [
      ...(jobs.get(`${command.workflow} ${command.job.id}`) ?? []),
      command,
    ]);
  const native = [...jobs].flatMap(([name, commands]) => {
    const first = commands.find(
      (command) =>
        !command.container &&
        (command.runner === "uv" || PYTHON_TOOLS.test(command.argv[0] ?? "")) &&
        !/^uv (?:tool run|audit)|uvx|tool run/.test(command.text),
    );
    return first === undefined ? [] : [{ name, first, sync: commands.find((command) => calls(command, "uv", "sync")) }];
  });
  const without = native.filter(({ sync }) => sync === undefined);
  if (without.length > 0)
    return failures(
      without.map(({ first, name }) =>
        finding(
          `The job ${name.split(" ")[1]} runs Python tools without uv sync.`,
          "Install with uv sync --locked first.",
          first,
        ),
      ),
    );
  const loose = native.find(
    ({ sync }) => sync !== undefined && !sync.argv.some((word) => /^--(?:locked|frozen)$/.test(word)),
  );
  if (loose?.sync !== undefined) return fail("CI may change the lock file.", "Use uv sync --locked in CI.", loose.sync);
  const [first] = native;
  if (first?.sync === undefined) {
    const image = pipelineOf(facts).find(({ container }) => container);
    const stage = facts.dockerfiles
      .flatMap(({ path, stages }) =>
        stages.flatMap(({ instructions }) => instructions.map((one) => ({ path, ...one }))),
      )
      .find(({ value }) => /\buv sync\b/.test(value));
    if (image !== undefined && stage !== undefined) return pass(ran(dev), evidence("uv sync", stage));
    return fail("CI does not install with uv sync.", "Run uv sync --locked in the jobs of the pipeline.");
  }
  return pass(ran(dev), ran(first.sync));
};

const PYTHON_TOOLS =
  /^(?:pytest|ruff|mypy|pyright|black|isort|flake8|pylint|bandit|alembic|mkdocs|mutmut|coverage|pre-commit|detect-secrets(?:-hook)?|uvicorn|fastapi|gunicorn|python[\d.]*|ptw|safety|pip-audit|locust|schemathesis|app\.[\w.]+)$/;

const startsWithUv: Check = (facts) => {
  const commands = [...everything(facts), ...hookCommands(facts)].filter(
    ({ argv, container }) => !container && PYTHON_TOOLS.test(argv[0] ?? ""),
  );
  const bare = commands.filter(
    ({ runner, text, argv }) =>
      runner !== "uv" && !(argv[0]?.startsWith("python") === true && /-m venv|--version/.test(text)),
  );
  const local = new Set(facts.preCommit?.hooks.filter(({ repo }) => repo !== "local").map(({ id }) => id));
  const own = bare.filter((command) => !(command.path === facts.preCommit?.document.path && local.has(command.text)));
  if (own.length > 0)
    return failures(
      own.map((command) =>
        finding(`${command.argv[0]} is started without uv run.`, "Start it through uv run.", command),
      ),
    );
  return found(commands, ran, () =>
    fail("No task starts a Python tool.", "Give the repository tasks that start its tools through uv run."),
  );
};

const ruffDoesBoth: Check = (facts) => {
  const ways: readonly (readonly [string, readonly Command[]])[] = [
    ["make lint", commandsOfGate(facts, "lint")],
    ["CI", pipelineOf(facts)],
  ];
  const parts = ways.flatMap(([name, commands]) => {
    const firm = commands.filter(({ tolerated }) => !tolerated);
    return [
      { name, what: "ruff check", command: firm.find((one) => calls(one, "ruff", "check")) },
      { name, what: "ruff format", command: firm.find((one) => calls(one, "ruff", "format")) },
    ];
  });
  const missing = parts.filter(({ command }) => command === undefined);
  if (missing.length > 0)
    return failures(
      missing.map(({ name, what }) => finding(`${name} does not run ${what}.`, `Run ${what} in ${name}.`)),
    );
  return pass(...parts.flatMap(({ command }) => (command === undefined ? [] : [ran(command)])));
};

export const toolchain: Topic = {
  id: "toolchain",
  title: "Python, dependencies and tools",
  bindings: [
    { rules: ["PY-LCL-009"], by: "facts", check: uvInstalls },
    { rules: ["PY-LCL-009a"], by: "facts", check: syncsEverywhere },
    { rules: ["PY-LCL-009b"], by: "facts", check: startsWithUv },
    { rules: ["PY-LCL-011"], by: "facts", check: all(ruffDoesBoth) },
  ],
};
