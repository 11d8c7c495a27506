import { catalog } from "groundrules:catalog";
import type Generator from "yeoman-generator";
import type { Answers } from "../src/model.ts";
import type { Run } from "./addition.ts";
import { settleAnswers } from "./answers.ts";
import { ADD_OPTIONS, type Arguments, BaseGenerator, declareOptions } from "./base.ts";
import { explained } from "./errors.ts";
import { handOver } from "./mem-fs.ts";
import { hasEveryAnswer } from "./options.ts";
import { filesOf } from "./repository.ts";

/**
 * The generator `groundrules:<id>`. In a repository that does not have the component it is `groundrules:add <id>`. Otherwise, and
 * for a repository that is being created, it writes the files that the component owns and nothing else, for the answers that the
 * destination records, or that options and prompts give.
 */
export function componentGenerator(id: string): new (...args: Arguments) => Generator {
  return class extends BaseGenerator {
    #answers: Answers | undefined;
    #run: Run | undefined;

    constructor(args: Arguments[0], options: Arguments[1]) {
      super(args, options);
      this.description = catalog.units.find((unit) => unit.id === id)?.summary ?? "";
      // One that is composed with every answer, as by `app`, has nothing left to parse.
      if (!hasEveryAnswer(this.options)) declareOptions(this, ADD_OPTIONS);
    }

    async prompting(): Promise<void> {
      await explained(async () => {
        this.#run = hasEveryAnswer(this.options) ? undefined : await (await import("./present.ts")).addition(this, id);
        if (this.#run === undefined) this.#answers = (await settleAnswers(this, this.destinationRoot())).answers;
      });
    }

    async writing(): Promise<void> {
      const answers = this.#answers;
      await explained(() => this.#run?.write());
      if (answers !== undefined) await explained(() => handOver(filesOf(id, answers), this, this.destinationRoot()));
    }

    async end(): Promise<void> {
      await explained(() => this.#run?.conclude());
    }
  };
}
