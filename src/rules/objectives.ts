/** Objectives of the service, and what their budgets stop. */
import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { unattendedOf } from "./jobs.ts";
import { type Check, fail, found, pass } from "./model.ts";
import { section } from "./ruff.ts";
import type { PipelineCommand } from "./tasks.ts";

export const definesObjectives: Check = (facts) => {
  const places = facts
    .glob(["**/slo*.{yaml,yml}", "**/slo*/**/*.{yaml,yml}", "**/*slo*.{yaml,yml}"])
    .flatMap((path) => {
      const document = facts.structured(path);
      const text = document?.text ?? "";
      const line = lineOf(text, /^\s*(?:-\s+)?(?:objective|target)\w*:\s*["']?\d/m);
      return document?.data !== undefined && line > 0 ? [{ path, line, text: "objective" }] : [];
    });
  return found(
    places,
    (one) => one,
    () =>
      fail(
        "No file defines service level objectives.",
        "Define objectives and their error budgets in slo/, for Sloth or OpenSLO.",
      ),
  );
};

export const burnRateBlocks: Check = (facts) => {
  const [command, ...led] = unattendedOf(facts).filter(
    (one) => !one.tolerated && /burn[-_ ]?rate|error[-_ ]?budget/i.test(one.text),
  );
  if (command === undefined)
    return fail(
      "No burn rate is asked for before a deployment.",
      "Let the deployment fail while the burn rate is above 2.",
    );
  const blocking = [command, ...led].find((one) => isTwice(facts, one));
  if (blocking !== undefined) return pass(ran(blocking));
  return fail("The burn rate that blocks a deployment is not 2.", "Block above twice the budget.", command);
};

function isTwice(facts: Facts, command: PipelineCommand): boolean {
  const scripts = command.argv.slice(0, 2).map((word) => facts.tree.text(word.replace(/^\.\//, "")) ?? "");
  const limit = limits(command.argv)[0] ?? limits(Object.values(section(command.job.data["env"])).map(String))[0];
  const written = scripts.some((text) => /\w[\w"'\]})-]*\s*(?:=|:-|:=|>|-gt)\s*["']?2(?:\.0+)?(?![\d.&])/.test(text));
  return limit === undefined ? written : limit > 0 && limit <= 2;
}

/** Words that are numbers, also as the value of an option. */
function limits(words: readonly string[]): readonly number[] {
  return words.flatMap((word) => {
    const value = /^(?:--?[\w-]+=)?(\d+(?:\.\d+)?)$/.exec(word)?.[1];
    return value === undefined ? [] : [Number(value)];
  });
}
