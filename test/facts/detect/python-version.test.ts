import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../src/facts/detect/python-version.ts";
import { ALONE, type Files, shown } from "./detected.ts";

describe("the range of Python", () => {
  it.each([
    [">=3.11", [11, 12, 13, 14], true],
    [">=3.11,<3.13", [11, 12], false],
    ["^3.12", [12, 13, 14], true],
    [">=3.9,<4.0", [9, 10, 11, 12, 13, 14], true],
    ["~=3.12", [12, 13, 14], true],
    ["~=3.12.1", [12], false],
    ["~3.11", [11], false],
    ["3.12.*", [12], false],
    ["==3.13.1", [13], false],
    [">3.11", [12, 13, 14], true],
    ["<=3.12", [9, 10, 11, 12], false],
    [">=3.11 <3.13", [11, 12], false],
    [">=3.11,!=3.12.*", [11, 13, 14], true],
    ["3.8 || ^3.13", [13, 14], false],
    ["*", [9, 10, 11, 12, 13, 14], true],
  ])("%s", (written, minors, open) => {
    const range = rangeOf(written);
    expect([9, 10, 11, 12, 13, 14].filter((minor) => range.allows(minor))).toEqual(minors);
    expect(range.open).toBe(open);
  });

  const requires = (range: string): Files => ({
    ...ALONE,
    "pyproject.toml": `[project]\nname = "a"\nrequires-python = "${range}"\n`,
  });
  it.each<[string, Files, string | undefined]>([
    ["nothing", ALONE, undefined],
    ["no end", requires(">=3.10"), "3.13"],
    ["an end", requires(">=3.10,<3.15"), "3.14"],
    ["the newest alone", requires(">=3.14"), "3.14"],
    ["only older", requires(">=3.8,<3.10"), "3.9"],
    ["a pin", { ...requires(">=3.10"), ".python-version": "3.14.0\n" }, "3.14"],
    ["a pin that is not allowed", { ...requires(">=3.12"), ".python-version": "3.11\n" }, "3.13"],
    ["an image", { ...requires(">=3.10"), Dockerfile: "ARG V=3.12\nFROM python:${V}-slim\n" }, "3.12"],
    ["an image of uv", { ...ALONE, Dockerfile: "FROM ghcr.io/astral-sh/uv:0.5-python3.11-bookworm\n" }, "3.11"],
    [
      "a matrix",
      {
        ...ALONE,
        ".github/workflows/a.yml":
          'jobs:\n  a:\n    strategy:\n      matrix:\n        python-version: ["3.10", "3.12"]\n',
      },
      "3.12",
    ],
  ])("with %s", (_, files, version) => expect(shown(files, "python")).toBe(version));
});
