import { basename } from "node:path";
import Generator from "yeoman-generator";
import { PROJECT_FLAGS } from "../src/answers/project-fields.ts";
import { QUESTIONS } from "../src/answers/questions.ts";

export type Arguments = ConstructorParameters<typeof Generator>;

/** A switch or a value that a generator takes besides the answers. */
export interface OptionSpec {
  readonly name: string;
  readonly type: typeof String | typeof Boolean | typeof Array;
  readonly description: string;
}

const COMMON: readonly OptionSpec[] = [
  { name: "answers", type: String, description: "take answers from a YAML or JSON file" },
  { name: "yes", type: Boolean, description: "ask nothing, take defaults" },
];

/** What a generator takes that can add to a service of someone else's. */
export const ADD_OPTIONS: readonly OptionSpec[] = [
  ...PROJECT_FLAGS.map(({ name, kind, help }): OptionSpec => ({
    name,
    type: kind === "flag" ? Boolean : String,
    description: help,
  })),
  { name: "allow-dirty", type: Boolean, description: "merge into files that are not committed" },
];

/**
 * One run for a destination, however many generators compose it; and options are parsed once, by `declareOptions`, not again
 * with each one that is declared.
 */
const FEATURES = { unique: "namespace", skipParseOptions: true } as const;

/**
 * What the generators have in common. They keep their own prototype to tasks, since Yeoman runs every method that it finds
 * there; methods of this class it leaves alone.
 */
export abstract class BaseGenerator extends Generator {
  constructor(args: Arguments[0], options: Arguments[1]) {
    super(args, options, FEATURES);
  }

  /** Yeoman would read package.json for it, and then say after each run that it has no need to install it. */
  override determineAppname(): string {
    return basename(this.destinationRoot());
  }
}

/** Makes every question an option, so that a run without a terminal can answer them all. */
export function declareOptions(generator: Generator, more: readonly OptionSpec[] = []): void {
  for (const { key, help } of QUESTIONS) generator.option(key, { type: String, description: help });
  for (const option of [...COMMON, ...more]) generator.option({ ...option });
  generator.parseOptions();
}
