/** Migrations that the pipeline applies to a database of its own. */
import type { Facts } from "../facts/model.ts";
import type { WorkflowJob } from "../facts/model/delivery.ts";
import { ran } from "./application.ts";
import { unattendedOf } from "./jobs.ts";
import { type Check, fail, pass } from "./model.ts";
import { calls } from "./shell.ts";
import { type PipelineCommand } from "./tasks.ts";

const DATABASE = /postgres|postgis|timescale|mysql|mariadb|cockroach|mssql|oracle/i;

/** Where a job gets a database that it can throw away. */
function database(facts: Facts, job: WorkflowJob, commands: readonly PipelineCommand[]) {
  const services = job.data["services"];
  const workflow = facts.workflows.find(({ jobs }) => jobs.includes(job));
  if (DATABASE.test(JSON.stringify(services ?? "")))
    return {
      path: workflow?.path ?? "",
      line: workflow?.document.line("jobs", job.id, "services") ?? 1,
      text: "a database for the job",
    };
  const started = commands.find((command) =>
    /compose.* up\b|docker run .*(?:postgres|mysql|mariadb)|pg_ctl|service postgresql start/.test(command.text),
  );
  if (started !== undefined) return ran(started);
  const containers = facts.python
    .mentioning("testcontainers", "pytest_postgresql", "PostgresContainer")
    .find(({ test }) => test);
  return containers === undefined ? undefined : { path: containers.path, text: "tests start a database" };
}

const MIGRATES = /alembic\b.*\bupgrade\s+heads?\b/;

/** Whether CI brings a database of its own to the newest revision, and in the same job goes on as the steps say. */
export function appliesInCi(...steps: readonly ((facts: Facts, command: PipelineCommand) => boolean)[]): Check {
  return (facts) => {
    const jobs = new Map<WorkflowJob, PipelineCommand[]>();
    for (const command of unattendedOf(facts)) jobs.set(command.job, [...(jobs.get(command.job) ?? []), command]);
    for (const [job, commands] of jobs) {
      const place = database(facts, job, commands);
      const firm = commands.filter(({ tolerated }) => !tolerated);
      const written = firm.findIndex(({ text }) => MIGRATES.test(text));
      let at = written < 0 ? firm.findIndex((command) => migratesInTests(facts, command)) : written;
      const shown = at < 0 ? [] : [at];
      for (const step of steps) {
        at =
          at < 0
            ? -1
            : firm.findIndex(
                (command, index) => index >= at && step(facts, command) && (index > at || step === isDowngraded),
              );
        shown.push(at);
      }
      if (place !== undefined && shown.length > 0 && !shown.includes(-1)) {
        return pass(place, ...shown.flatMap((index) => (firm[index] === undefined ? [] : [ran(firm[index])])));
      }
    }
    return fail(
      "No job of the pipeline does this on a database of its own.",
      `Give a job a database service, and let it run alembic upgrade head${steps.length > 0 ? " and then what the rule asks for" : ""}.`,
    );
  };
}

function migratesInTests(facts: Facts, command: PipelineCommand): boolean {
  const upgrading = /command\.upgrade\([^)]*["']head["']/;
  return calls(command, "pytest") && facts.python.tests.some(({ text }) => upgrading.test(text));
}

/** In the same command, where tests do both. */
export function isDowngraded(facts: Facts, command: PipelineCommand): boolean {
  const written = /alembic\b.*\bdowngrade\s+(?:-1|base|\S+)/.test(command.text);
  return (
    written ||
    (calls(command, "pytest") &&
      facts.python.tests.some(({ text }) => /command\.downgrade\([^)]*["'](?:-1|base)["']/.test(text)))
  );
}

export function isSmokeTested(_: Facts, command: PipelineCommand): boolean {
  return calls(command, "pytest") || /\b(?:curl|smoke)\b/.test(command.text);
}
