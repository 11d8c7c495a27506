/** What a task of the repository runs: a make target, or the task of the same name of another runner. */
import type { Facts } from "../facts/model.ts";
import type { Workflow, WorkflowJob, WorkflowStep } from "../facts/model/delivery.ts";
import { mapping } from "../facts/values.ts";
import { otherTasks } from "./other-tasks.ts";
import { type Command, commandsIn, type Line } from "./shell.ts";
import type { WrittenTask } from "./task.ts";

/** A command of a workflow's job, or of a composite action that the job uses. */
export interface PipelineCommand extends Command {
  readonly job: WorkflowJob;
  readonly workflow: string;
}

const tasksByFacts = new WeakMap<Facts, ReadonlyMap<string, WrittenTask>>();

/** Every task by name; make's come before those of others. */
export function tasksOf(facts: Facts): ReadonlyMap<string, WrittenTask> {
  const known = tasksByFacts.get(facts);
  if (known !== undefined) return known;
  const tasks = new Map([...otherTasks(facts), ...makeTasks(facts)].map((task) => [task.name, task]));
  tasksByFacts.set(facts, tasks);
  return tasks;
}

export function taskOf(facts: Facts, ...names: readonly string[]): WrittenTask | undefined {
  return names.map((name) => tasksOf(facts).get(name)).find((task) => task !== undefined);
}

/** The commands of a task with those of the tasks, compose services and shell scripts that it runs. Empty if there is none. */
export function commandsOfTask(facts: Facts, name: string): readonly Command[] {
  const known = commandsByFacts.get(facts) ?? new Map<string, readonly Command[]>();
  commandsByFacts.set(facts, known);
  const commands = known.get(name) ?? followTask(facts, name, false, []);
  known.set(name, commands);
  return commands;
}

const commandsByFacts = new WeakMap<Facts, Map<string, readonly Command[]>>();

/** The commands of the task `target`; where no task has that name, those of the pipeline and of the commit hooks. */
export function commandsOfGate(facts: Facts, target: string): readonly Command[] {
  if (taskOf(facts, target) !== undefined) return commandsOfTask(facts, target);
  return [...pipelineOf(facts), ...hookCommands(facts)];
}

const pipelineByFacts = new WeakMap<Facts, readonly PipelineCommand[]>();

/** What the workflows run, followed through actions of this repository, tasks and scripts. */
export function pipelineOf(facts: Facts): readonly PipelineCommand[] {
  const known = pipelineByFacts.get(facts);
  if (known !== undefined) return known;
  const commands = facts.workflows
    .filter(({ path }) => path.startsWith(".github/workflows/"))
    .flatMap((workflow) =>
      workflow.jobs.flatMap((job) =>
        jobCommands(facts, workflow, job).map((command) => ({ ...command, job, workflow: workflow.path })),
      ),
    );
  pipelineByFacts.set(facts, commands);
  return commands;
}

/** Names of the tasks that something calls in a container: a compose service, or a command that starts one. */
export function tasksInside(facts: Facts): ReadonlySet<string> {
  const services = facts.compose.flatMap(({ services: own }) =>
    own.flatMap(({ data: { command } }) =>
      (Array.isArray(command) ? command.join(" ") : typeof command === "string" ? command : "").split(/\s+/),
    ),
  );
  const calls = [...pipelineOf(facts), ...[...tasksOf(facts).keys()].flatMap((name) => commandsOfTask(facts, name))];
  return new Set([...services, ...calls.filter(({ container }) => container).flatMap(tasksCalled)]);
}

export function hookCommands({ preCommit }: Facts): readonly Command[] {
  const path = preCommit?.document.path ?? "";
  return (preCommit?.hooks ?? []).flatMap(({ id, entry, line }) => commandsIn([{ text: entry ?? id, path, line }]));
}

function jobCommands(facts: Facts, file: Workflow, job: WorkflowJob, depth = 0): readonly Command[] {
  return job.steps.flatMap((step, index) => {
    if (step.run !== undefined) {
      const keys = depth === 0 ? ["jobs", job.id, "steps", index] : ["runs", "steps", index];
      const line = file.document.line(...keys, "run");
      const tolerated = mayFail(step.data) || mayFail(job.data);
      const flags = flagsOf(file, job, step);
      return follow(facts, commandsIn([{ text: step.run, path: file.path, line, tolerated, flags }]), false, []);
    }
    const used = step.uses?.replace(/^\.\//, "");
    const action = facts.workflows.find(({ path }) => used !== step.uses && path.startsWith(`${used}/action.`));
    return depth > 2 ? [] : (action?.jobs ?? []).flatMap((one) => jobCommands(facts, action ?? file, one, depth + 1));
  });
}

/** Of a step or job: with an expression that holds a variable, it may fail in some runs only. */
export function mayFail(data: Readonly<Record<string, unknown>>): boolean {
  return /^(?:\$\{\{\s*)?true\b/.test(String(data["continue-on-error"] ?? false));
}

/** GitHub's default is `bash -e`; only a shell that is named has pipefail too. */
function flagsOf({ document }: Workflow, job: WorkflowJob, { data }: WorkflowStep): string {
  const defaults = [job.data["defaults"], document.at("defaults")].map(
    (each) => mapping(mapping(each)["run"])["shell"],
  );
  const shell = [data["shell"], ...defaults].find((each) => typeof each === "string");
  if (shell === undefined || shell === "sh") return "-e";
  return shell === "bash" ? "-eo pipefail" : shell;
}

function makeTasks({ makefile }: Facts): readonly WrittenTask[] {
  return (makefile?.targets ?? []).map(({ name, path, line, prerequisites, recipe }) => ({
    name,
    path,
    line,
    runner: "make",
    needs: prerequisites,
    lines: recipe.map(({ expanded, line: at, tolerated = false }) => ({
      text: expanded,
      path,
      line: at,
      tolerated,
      flags: makefile?.shellFlags ?? "",
    })),
  }));
}

function followTask(facts: Facts, name: string, container: boolean, above: readonly string[]): readonly Command[] {
  const task = taskOf(facts, name);
  if (task === undefined || above.includes(name)) return [];
  const within = [...above, name];
  const first = task.needs.flatMap((need) => followTask(facts, need, container, within));
  return [...first, ...follow(facts, commandsIn(task.lines, container), container, within)];
}

/** Each command, with what it leads to behind it. */
function follow(
  facts: Facts,
  commands: readonly Command[],
  container: boolean,
  above: readonly string[],
): readonly Command[] {
  return commands.flatMap((command) => {
    const inside = container || command.container;
    const tasks = tasksCalled(command).flatMap((name) => followTask(facts, name, inside, above));
    const nested = above.length > 8 ? [] : nestedLine(command);
    const service = composeService(facts, command).flatMap((line) =>
      above.length > 8 ? [] : follow(facts, commandsIn([line], true), true, [...above, line.text]),
    );
    const script = above.length > 8 ? [] : scriptLines(facts, command);
    const scripted = commandsIn(script, inside);
    const within = follow(facts, commandsIn(nested, inside), inside, [...above, command.text]);
    const led = [...tasks, ...service, ...scripted, ...(nested.length > 0 ? within : [])];
    const tolerated = command.tolerated || ignoresFailures(command);
    return [command, ...led.map((each) => (tolerated ? { ...each, tolerated } : each))];
  });
}

const CALLERS = /^(?:make|gmake|just|task|poe|nox|tox|invoke|npm|pnpm|yarn)$/;

const MAKE = /^g?make$/;

/** Options with which make runs nothing. */
const SHOWS_ONLY = /^(?:-[a-zA-Z]*[nqt][a-zA-Z]*|--(?:dry-run|just-print|recon|question|touch))$/;

const ignoresFailures = ({ argv: [program = "", ...rest] }: Command): boolean =>
  MAKE.test(program) && rest.some((word) => /^(?:-[a-zA-Z]*i[a-zA-Z]*|--ignore-errors)$/.test(word));

/** What `bash -c "…"` runs. */
function nestedLine({ argv, path, line }: Command): readonly Line[] {
  const [program = "", options = "", text] = argv;
  if (!/^(?:ba|da|z)?sh$/.test(program) || !/^-\w*c$/.test(options) || text === undefined) return [];
  return [{ text, path, line, flags: options }];
}

/** `make -C x lint test`, `$(MAKE) lint`, `npm run lint`, `nox -s lint`. */
function tasksCalled({ argv }: Command): readonly string[] {
  const [program = "", ...rest] = argv;
  if (!CALLERS.test(program) || (MAKE.test(program) && rest.some((word) => SHOWS_ONLY.test(word)))) return [];
  return rest
    .filter((word) => !word.startsWith("-") && word !== "run" && !word.includes("="))
    .flatMap((word) => word.split(","));
}

/** Options of `docker compose run` that take the next word as their value. */
const VALUED =
  /^(?:-[evuwpl]|--(?:env|env-from-file|volume|user|workdir|publish|label|name|entrypoint|cap-add|index))$/;

/** What `docker compose run SERVICE [COMMAND]` runs in the container. */
function composeService({ compose }: Facts, { argv, path, line }: Command): readonly Line[] {
  const at = argv.findIndex(
    (word, index) => (word === "run" || word === "exec") && /compose/.test(argv.slice(0, index).join(" ")),
  );
  if (at < 0) return [];
  const given = argv.slice(at + 1);
  let first = 0;
  while (given[first]?.startsWith("-")) first += VALUED.test(given[first] ?? "") ? 2 : 1;
  const [name, ...own] = given.slice(first);
  if (own.length > 0) return [{ text: own.join(" "), path, line }];
  const service = compose
    .flatMap(({ document, services }) => services.map((one) => ({ ...one, document })))
    .find((one) => one.name === name);
  const command = service?.data["command"];
  const text = Array.isArray(command) ? command.join(" ") : command;
  if (service === undefined || typeof text !== "string") return [];
  return [{ text, path: service.document.path, line: service.document.line("services", service.name, "command") }];
}

/** Scripts often have no ending. */
const SHEBANG = /^#!.*\b(?:ba|da|z|k)?sh\b/;

function scriptLines({ tree }: Facts, { argv }: Command): readonly Line[] {
  const path = argv
    .slice(0, 2)
    .map((word) => word.replace(/^\.\//, ""))
    .find((word) => /\.(?:sh|bash)$/.test(word) || (word.includes("/") && SHEBANG.test(tree.text(word) ?? "")));
  const text = path === undefined || argv.slice(1).includes("run") ? undefined : tree.text(path);
  if (text === undefined || path === undefined) return [];
  // As if line 0 held the key of a block.
  return [{ text: `${text}\n`, path, line: 0, flags: /^#!.*?(?=$|\n)/.exec(text)?.[0] ?? "" }];
}
