import { parse as parseToml } from "smol-toml";
import { expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import type { Repository } from "../helpers/repository.ts";

/** Prints what a reader of the rendered page sees, white space folded. */
const SHOW_MARKDOWN = `
import html, pathlib, re, sys, markdown
page = markdown.markdown(pathlib.Path(sys.argv[1]).read_text())
print(" ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split()))
`;

/** The user's words, read back by each format's own reader. */
export function text(repository: Repository): void {
  const { variant } = repository;
  const oneLine = variant.description.replace(/\s*\n\s*/g, " ");
  const folded = variant.description.split(/\s+/).join(" ");

  it("has the description verbatim in its answers", () => {
    const answers = parseYaml(repository.read(".groundrules/answers.yaml")) as Record<string, unknown>;
    const tier = Number(variant.flags["tier"] ?? 4);
    expect(answers).toMatchObject({ ...variant.flags, tier, port: variant.port, description: variant.description });
  });

  it("has the description in pyproject.toml, on the one line that package metadata allow", () => {
    const { project } = parseToml(repository.read("pyproject.toml")) as { project: Record<string, unknown> };
    expect(project).toMatchObject({ name: variant.name, description: oneLine });
  });

  it("has the description verbatim in the chart", () => {
    expect(parseYaml(repository.read("chart/Chart.yaml"))).toMatchObject({ description: variant.description });
  });

  it("has the description verbatim in the OpenAPI document", () => {
    const { info } = JSON.parse(repository.read("openapi.json")) as { info: Record<string, unknown> };
    expect(info["description"]).toBe(variant.description);
  });

  it("has the description in the help of make", async () => {
    const { stdout } = await repository.run("make", ["make", "help"]);
    for (const line of variant.description.split("\n")) expect(stdout).toContain(line);
  });

  it("shows the description in the rendered README", async () => {
    const { stdout } = await repository.run("text", ["uv", "run", "python", "-c", SHOW_MARKDOWN, "README.md"]);
    expect(stdout).toContain(folded);
  });

  it("names the organisation in the licence", () => {
    expect(repository.read("LICENSE")).toContain(variant.organisation);
  });
}
