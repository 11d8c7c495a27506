import { describe, expect, it } from "vitest";
import type { Answers, Catalog } from "../../src/model.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import { miniAnswers, miniCatalog } from "../helpers/catalog.ts";

function rendered(changes: Partial<Answers> = {}, catalog: Catalog = miniCatalog): ReadonlyMap<string, string> {
  return new Map(render(plan({ ...miniAnswers, ...changes }, catalog, "1.0.0")).map((file) => [file.path, file.text]));
}

describe("render", () => {
  it("writes one file per planned path", () => {
    expect([...rendered().keys()]).toEqual([
      "LICENSE",
      "Makefile",
      "README.md",
      "app/auth.py",
      "app/main.py",
      "migrations/0002_items.sql",
      "pyproject.toml",
      "run.sh",
    ]);
  });

  it("writes a value as a literal of the file's own format", () => {
    const files = rendered({ description: 'Say "hi" $(id)' });
    expect(files.get("app/main.py")).toContain(`DESCRIPTION = 'Say "hi" $(id)'`);
    expect(files.get("run.sh")).toContain(`echo 'Say "hi" $(id)'`);
    expect(files.get("Makefile")).toContain('start Say "hi" $$(id)');
  });

  it("gathers fragments in the order of their components, in the format of the owner", () => {
    expect(rendered().get("Makefile")).toBe(
      "help: ## show this help\n\nrun: ## start Takes orders.\n\t./run.sh\n\nmigrate: ## bring the database up to date\n\techo migrate\n",
    );
  });

  it("leaves out what a condition excludes: files, components, fragments", () => {
    const files = rendered({ database: "none", authentication: "none" });
    expect([...files.keys()]).toEqual(["LICENSE", "Makefile", "README.md", "app/main.py", "pyproject.toml", "run.sh"]);
    expect(files.get("Makefile")).not.toContain("migrate");
    expect(files.get("pyproject.toml")).not.toContain("sqlalchemy");
  });

  it("calls for no file where a template renders to white space", () => {
    expect(rendered({ licence: "proprietary" }).has("LICENSE")).toBe(false);
  });

  it("names component and path when a template fails", () => {
    const units = miniCatalog.units.map((unit) =>
      unit.id === "make"
        ? {
            ...unit,
            files: unit.files.map((file) => ({
              ...file,
              content: () => {
                throw new TypeError("boom");
              },
            })),
          }
        : unit,
    );
    expect(() => rendered({}, { ...miniCatalog, units })).toThrow(
      expect.objectContaining({ code: "RENDER_FAILED", message: "Makefile of component make does not render." }),
    );
  });
});
