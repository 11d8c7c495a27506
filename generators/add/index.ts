import type { Run } from "../addition.ts";
import { ADD_OPTIONS, type Arguments, BaseGenerator, declareOptions, type OptionSpec } from "../base.ts";
import { explained } from "../errors.ts";
import { listOption } from "../options.ts";

const DESCRIPTION = "Add components, or a resource, to a repository of ours or to any Python service.";
const COMPONENTS = { type: Array, required: false, description: "ids of components, or: resource NAME" };
const RESOURCE_OPTIONS: readonly OptionSpec[] = [
  { name: "field", type: Array, description: "resource: a field as NAME:TYPE; NAME:TYPE? may be absent" },
  { name: "plural", type: String, description: "resource: its plural, where English has another rule" },
];

/** The generator `groundrules:add`: what the command `add` does, for Yeoman to write. */
export default class Add extends BaseGenerator {
  #run: Run | undefined;

  constructor(args: Arguments[0], options: Arguments[1]) {
    super(args, options);
    this.description = DESCRIPTION;
    this.argument("components", COMPONENTS as never);
    declareOptions(this, [...ADD_OPTIONS, ...RESOURCE_OPTIONS]);
  }

  async prompting(): Promise<void> {
    await explained(async () => {
      const { begin } = await import("../addition.ts");
      this.#run = await begin(this, listOption(this.options, "components"));
    });
  }

  async writing(): Promise<void> {
    await explained(() => this.#run?.write());
  }

  async end(): Promise<void> {
    await explained(() => this.#run?.conclude());
  }
}
