import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withComponents, withoutComponents } from "../../../src/app/add/components.ts";
import type { Answers, Catalog } from "../../../src/model.ts";
import { loadCatalog, miniAnswers } from "../../helpers/catalog.ts";
import { someProject } from "../../helpers/project.ts";

const catalog: Catalog = await loadCatalog(fileURLToPath(new URL("../../fixtures/existing", import.meta.url)));
const foreign: Answers = { ...miniAnswers, stack: "flask", components: [], project: someProject };

const code = (expected: string) => expect.objectContaining({ code: expected });

describe("withComponents", () => {
  it("brings what a component requires, and says for which", () => {
    const { answers, brought } = withComponents({ ...miniAnswers, components: ["python"] }, ["helm"], catalog);
    expect(answers.components).toEqual(["docker", "helm", "make", "python"]);
    expect(brought).toEqual([
      { id: "docker", neededBy: "helm" },
      { id: "make", neededBy: "helm" },
    ]);
  });

  it("takes a part that is there in another form for what is required", () => {
    const project = { ...someProject, present: { docker: "deploy/Dockerfile" } };
    const { answers, brought } = withComponents({ ...foreign, project }, ["helm"], catalog);
    expect([answers.components, brought]).toEqual([["helm"], []]);
  });

  it("says which are here, and which are here in another form", () => {
    const project = { ...someProject, present: { docker: "Dockerfile" } };
    const { there, otherwise } = withComponents(
      { ...foreign, components: ["make"], project },
      ["make", "docker"],
      catalog,
    );
    expect([there, otherwise]).toEqual([["make"], [{ id: "docker", path: "Dockerfile" }]]);
  });

  it("records no list where it is what the stack brings anyway", () => {
    const some = { ...miniAnswers, components: ["docker", "make", "python", "store"] };
    expect(withComponents(some, ["helm"], catalog).answers).toEqual(miniAnswers);
  });

  it.each<[string, Answers, string[], string]>([
    ["there is none of the name", foreign, ["dokcer"], "COMPONENT_UNKNOWN"],
    ["it belongs to services of ours", foreign, ["store"], "COMPONENT_UNFIT"],
    ["the answers rule it out", { ...miniAnswers, database: "none" }, ["store"], "COMPONENT_UNFIT"],
  ])("refuses where %s", (_, answers, ids, expected) => {
    expect(() => withComponents(answers, ids, catalog)).toThrow(code(expected));
  });
});

describe("withoutComponents", () => {
  it("leaves the others", () => {
    expect(withoutComponents(miniAnswers, ["helm"], catalog).components).toEqual(["docker", "make", "python", "store"]);
    const both = { ...foreign, components: ["docker", "helm"] };
    expect(withoutComponents(both, ["docker", "helm"], catalog).components).toEqual([]);
  });

  it.each<[string, Answers, string[], string]>([
    ["another needs it", miniAnswers, ["docker"], "COMPONENT_NEEDED"],
    ["the stack does not work without", miniAnswers, ["python"], "COMPONENT_CORE"],
    ["it is not here", foreign, ["helm"], "COMPONENT_ABSENT"],
    ["there is none of the name", foreign, ["x"], "COMPONENT_UNKNOWN"],
  ])("refuses where %s", (_, answers, ids, expected) => {
    expect(() => withoutComponents(answers, ids, catalog)).toThrow(code(expected));
  });

  it("lets the user's own form serve what needs it", () => {
    const project = { ...someProject, present: { docker: "Dockerfile" } };
    const both = { ...foreign, components: ["docker", "helm"], project };
    expect(withoutComponents(both, ["docker"], catalog).components).toEqual(["helm"]);
  });
});
