import { describe, expect, it } from "vitest";
import { FORMATS, type FormatName } from "../../src/report/formats.ts";
import type { RenderOptions } from "../../src/report/model.ts";
import { clean, report } from "./fixture.ts";

const OPTIONS: RenderOptions = { colour: false, verbose: false, levels: ["must"] };

const EXTENSIONS: Readonly<Record<FormatName, string>> = {
  text: "txt",
  json: "json",
  sarif: "sarif",
  junit: "xml",
  markdown: "md",
  github: "log",
  html: "html",
};

const formats = Object.entries(EXTENSIONS) as [FormatName, string][];

describe.each(formats)("%s", (format, extension) => {
  it("is as the file shows it", async () => {
    const render = await FORMATS[format]();
    await expect(render(report, OPTIONS)).toMatchFileSnapshot(`golden/findings.${extension}`);
    await expect(render(clean, OPTIONS)).toMatchFileSnapshot(`golden/clean.${extension}`);
  });

  it("depends on the report alone", async () => {
    const render = await FORMATS[format]();
    expect(render(report, OPTIONS)).toBe(render(structuredClone(report), OPTIONS));
  });
});

it("shows what holds on demand, and commands that mend", async () => {
  const render = await FORMATS.text();
  const mend: RenderOptions["mend"] = ({ component }) =>
    component === undefined ? undefined : `groundrules add ${component}`;
  const options: RenderOptions = { ...OPTIONS, verbose: true, levels: ["must", "should"], mend };
  await expect(render(report, options)).toMatchFileSnapshot("golden/verbose.txt");
});
