/** The image of the service: its recipe, and the stage that is shipped. */
import type { DockerInstruction, Dockerfile, DockerStage } from "../facts/model/delivery.ts";
import type { Facts } from "../facts/model.ts";
import { inherited } from "./dev-image.ts";
import { type Check, fail } from "./model.ts";

/** The recipe of the service's image, and the stage that is shipped. */
export interface Image {
  readonly path: string;
  readonly args: Dockerfile["args"];
  readonly stages: readonly DockerStage[];
  readonly final: DockerStage;
  /** Of the final stage and of those of the file that it builds on. */
  readonly instructions: readonly DockerInstruction[];
}

export function serviceImage({ dockerfiles }: Facts): Image | undefined {
  const [file] = dockerfiles;
  const final = file?.stages.at(-1);
  if (file === undefined || final === undefined) return undefined;
  return {
    path: file.path,
    args: file.args,
    stages: file.stages,
    final,
    instructions: inherited(final, file.stages),
  };
}

/** A check of the service's image; without one it fails. */
export function ofImage(check: (image: Image, ...rest: Parameters<Check>) => ReturnType<Check>): Check {
  return (facts, question) => {
    const image = serviceImage(facts);
    return image === undefined
      ? fail("There is no Dockerfile.", "Write a Dockerfile for the service.")
      : check(image, facts, question);
  };
}

/** The stage whose base is not another stage of the file. */
export function originOf(stage: DockerStage, stages: readonly DockerStage[]): DockerStage {
  const below = stages.find(({ name }) => name === stage.base);
  return below === undefined || below === stage ? stage : originOf(below, stages);
}
