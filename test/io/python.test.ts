import { describe, expect, it } from "vitest";
import { newestPython } from "../../src/io/python.ts";
import { memory } from "../helpers/memory.ts";

const SUPPORTED = ["3.11", "3.12", "3.13", "3.14"];

describe("newestPython", () => {
  it.each([
    ["on PATH", { "/usr/bin/python3.11": "", "/usr/bin/python3.12": "" }, "3.12"],
    ["too old or too new", { "/usr/bin/python3.10": "", "/usr/bin/python3.15": "" }, undefined],
    [
      "behind a shim of pyenv, which may fail",
      { "/home/u/.pyenv/shims/python3.13": "", "/usr/bin/python3.11": "" },
      "3.11",
    ],
    ["installed by pyenv", { "/home/u/.pyenv/versions/3.13.0/bin/python": "", "/usr/bin/python3.11": "" }, "3.13"],
    ["installed by uv", { "/home/u/.local/share/uv/python/cpython-3.14.1-linux-x86_64-gnu/bin/python": "" }, "3.14"],
    ["nowhere", {}, undefined],
  ])("finds an interpreter %s", (_, tree, expected) => {
    const places = { path: "/home/u/.pyenv/shims:/usr/bin:/missing", home: "/home/u" };
    expect(newestPython(SUPPORTED, places, memory(tree).fs)).toBe(expected);
  });
});
