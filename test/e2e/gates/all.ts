import { beforeAll, describe } from "vitest";
import { Repository } from "../helpers/repository.ts";
import type { Variant } from "../helpers/variants.ts";
import { chart } from "./chart.ts";
import { cleanAfterwards, code, mutation } from "./code.ts";
import { compose } from "./compose.ts";
import { conformance, proved } from "./conformance.ts";
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
    // The answers that a variant changes are texts: once is enough for what only code decides.
    describe.runIf(variant.thorough)("its mutants", () => mutation(repository, 60));
    describe("its pipeline", () => pipeline(repository));
    describe("its chart", () => chart(repository));
    describe("its image", () => image(repository));
    describe("its compose file", () => compose(repository));
    describe("its conformance", () => conformance(repository));
    describe.runIf(variant.thorough)("its proofs", () => proved(repository, 4));
    describe("in the end", () => cleanAfterwards(repository));
  });
}
