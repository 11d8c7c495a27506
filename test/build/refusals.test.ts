import { describe, expect, it } from "vitest";
import { REFUSALS, refusalSource } from "../../build/slim/refusals.ts";

/** The module that stands in for a dependency, as an object. */
async function standIn(source: string): Promise<Record<string, () => never>> {
  const module = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source.replace("module.exports =", "export default"))}`
  )) as Record<string, () => never>;
  return module;
}

describe("a dependency that is left out", () => {
  it.each(REFUSALS.map((refusal) => [refusal.specifier, refusal] as const))(
    "%s says so when called",
    async (_, refusal) => {
      const module = await standIn(refusalSource(refusal));
      expect(Object.keys(module).toSorted()).toEqual(refusal.names.toSorted());
      for (const name of refusal.names) {
        expect(module[name]).toThrow(`groundrules bundles ${refusal.importer} without ${refusal.specifier}.`);
      }
    },
  );
});
