import { beforeAll, describe } from "vitest";
import { Repository } from "../helpers/repository.ts";
import type { Variant } from "../helpers/variants.ts";
import { chart } from "./chart.ts";
import { cleanAfterwards, code, mutation } from "./code.ts";
import { compose } from "./compose.ts";
import { conformance } from "./conformance.ts";
import { database } from "./database.ts";
import { firstCommit } from "./first-commit.ts";
import { image } from "./image.ts";
import { pipeline } from "./pipeline.ts";
import { text } from "./text.ts";

/** Creates a repository and holds every gate against it, in the order in which a team would meet them. */
export function everyGate(title: string, variant: Variant): void {
  describe(title, () => {
    const repository = new Repository(variant);
    beforeAll(() => repository.create());

    describe("as committed", () => firstCommit(repository));
    describe("its code", () => code(repository));
    describe.runIf(variant.hasDatabase)("its database", () => database(repository));
    describe("its texts", () => text(repository));
    describe("its mutants", () => mutation(repository));
    describe("its pipeline", () => pipeline(repository));
    describe("its chart", () => chart(repository));
    describe("its image", () => image(repository));
    describe("its compose file", () => compose(repository));
    describe("its conformance", () => conformance(repository));
    describe("in the end", () => cleanAfterwards(repository));
  });
}
