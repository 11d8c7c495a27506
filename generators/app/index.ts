import { dirname, join, resolve } from "node:path";
import type Generator from "yeoman-generator";
import { plainRecords } from "../../src/answers/records.ts";
import { inspectTarget, type TargetState } from "../../src/app/target.ts";
import { nodeFileSystem } from "../../src/io/node-file-system.ts";
import type { Answers } from "../../src/model.ts";
import { settleAnswers, type Settled } from "../answers.ts";
import { type Arguments, BaseGenerator, declareOptions } from "../base.ts";
import { componentGenerator } from "../component.ts";
import { explained } from "../errors.ts";
import { finish } from "../finish.ts";
import { handOver } from "../mem-fs.ts";
import { componentsOf, ownFiles, repositoryFor } from "../repository.ts";

const DESCRIPTION = "Create a repository that meets its team's engineering standards from the first commit.";
const DIRECTORY = { type: String, required: false, description: "directory to create (default: the present one)" };
const SKIP_GIT = { name: "skip-git", type: Boolean, description: "make no git repository" };

/** The generator `groundrules:app`: the whole repository, composed of one generator per component. */
export default class App extends BaseGenerator {
  #settled: Settled | undefined;
  #before: TargetState = "absent";

  constructor(args: Arguments[0], options: Arguments[1]) {
    super(args, options);
    this.description = DESCRIPTION;
    this.argument("directory", DIRECTORY);
    declareOptions(this, [SKIP_GIT]);
  }

  async prompting(): Promise<void> {
    await explained(async () => {
      const target = targetOf(this);
      this.#before = inspectTarget(target, nodeFileSystem());
      this.#settled = await settleAnswers(this, target);
      this.destinationRoot(target);
      await composeComponents(this, this.#settled.answers);
    });
  }

  async writing(): Promise<void> {
    const settled = this.#settled;
    if (settled === undefined) return;
    await explained(() => handOver(ownFiles(repositoryFor(settled.answers)), this, this.destinationRoot()));
  }

  async end(): Promise<void> {
    const settled = this.#settled;
    if (settled === undefined) return;
    await explained(() => finish(this, settled, this.destinationRoot(), this.#before));
  }
}

function targetOf(generator: Generator): string {
  const { directory } = generator.options as { readonly directory?: string };
  const root = generator.destinationRoot();
  // The user's own working directory may well be a link; the directory that is made must not be one.
  return directory === undefined ? nodeFileSystem().real(root) : resolve(root, directory);
}

/** Those that the environment has not looked up are registered here, so that a run by path alone works too. */
async function composeComponents(generator: Generator, answers: Answers): Promise<void> {
  const generatorOptions = { ...answers, ...plainRecords(answers) };
  for (const id of componentsOf(repositoryFor(answers))) {
    const namespace = `groundrules:${id}`;
    if (generator.env.getGeneratorMeta(namespace) === undefined) {
      const resolved = join(dirname(generator.resolved), "..", id, "index.js");
      generator.env.register(componentGenerator(id) as never, { namespace, resolved });
    }
    await generator.composeWith(namespace, { generatorArgs: [], generatorOptions: generatorOptions as never });
  }
}
