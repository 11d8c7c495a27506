import { basename } from "node:path";
import type Generator from "yeoman-generator";
import { resolveAnswers } from "../src/answers/resolve.ts";
import { componentsOf } from "../src/app/add/components.ts";
import { findHome } from "../src/app/add/home.ts";
import { fileAnswers } from "../src/app/file-answers.ts";
import { inspectTarget } from "../src/app/target.ts";
import { stacks } from "../src/catalog/catalog.ts";
import { catalogs } from "../src/app/catalogs.ts";
import { nodeFileSystem } from "../src/io/node-file-system.ts";
import { begin, type Run } from "./addition.ts";
import { overlaidFileSystem } from "./mem-fs.ts";
import type { Options } from "./options.ts";

/**
 * The run that adds a component to the repository that a generator stands in; undefined where none is there yet, where one of our
 * stacks is asked for, or where groundrules created it with this component.
 */
export async function addition(generator: Generator, id: string): Promise<Run | undefined> {
  const options: Options = generator.options;
  const { current } = catalogs;
  const disk = nodeFileSystem();
  if (disk.kind(generator.destinationRoot()) === "none") return undefined;
  const target = disk.real(generator.destinationRoot());
  if (inspectTarget(target, disk) === "empty") return undefined;
  const fs = overlaidFileSystem(generator.fs);
  const { root, kept } = findHome(target, fs);
  const recorded = await fileAnswers(root, root, undefined, fs);
  if (recorded.name === undefined && stacks(current).some((stack) => stack.id === options["stack"])) return undefined;
  if (recorded.name === undefined || recorded.project !== undefined) return begin(generator, [id]);
  const answers = resolveAnswers(recorded, current, { python: "3.13", directory: basename(root) });
  if (kept && !componentsOf(answers, current).includes(id)) return begin(generator, [id]);
  generator.destinationRoot(root);
  return undefined;
}
