import { catalog } from "groundrules:catalog";
import type Generator from "yeoman-generator";
import type { Answers } from "../src/model.ts";
import { settleAnswers } from "./answers.ts";
import { type Arguments, BaseGenerator, declareOptions } from "./base.ts";
import { explained } from "./errors.ts";
import { handOver } from "./mem-fs.ts";
import { hasEveryAnswer } from "./options.ts";
import { filesOf } from "./repository.ts";

/**
 * The generator `groundrules:<id>`. It writes the files that one component owns and nothing else, for the answers that the
 * destination records, or that options and prompts give.
 */
export function componentGenerator(id: string): new (...args: Arguments) => Generator {
  return class extends BaseGenerator {
    #answers: Answers | undefined;

    constructor(args: Arguments[0], options: Arguments[1]) {
      super(args, options);
      this.description = catalog.units.find((unit) => unit.id === id)?.summary ?? "";
      // One that is composed with every answer, as by `app`, has nothing left to parse.
      if (!hasEveryAnswer(this.options)) declareOptions(this);
    }

    async prompting(): Promise<void> {
      this.#answers = (await explained(() => settleAnswers(this, this.destinationRoot()))).answers;
    }

    async writing(): Promise<void> {
      const answers = this.#answers;
      if (answers === undefined) return;
      await explained(() => handOver(filesOf(id, answers), this, this.destinationRoot()));
    }
  };
}
