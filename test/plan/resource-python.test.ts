import { describe, expect, it } from "vitest";
import { bracketed, fit, importBlock } from "../../src/plan/resource-python.ts";

const LONG = "a".repeat(60);

describe("fit", () => {
  it.each([
    [["short", "other"], "short"],
    [[`${LONG}${LONG}`, "other"], "other"],
    [[`${LONG}\n${LONG}`, "other"], `${LONG}\n${LONG}`],
    [["b".repeat(79), "other"], "b".repeat(79)],
    [["b".repeat(80), `${LONG}${LONG}`], `${LONG}${LONG}`],
  ] as const)("%j: %s", (spellings, text) => expect(fit(...(spellings as unknown as [string]))).toBe(text));
});

/** Each as black and ruff write it. */
describe("bracketed", () => {
  it.each([
    ["on one line", ["", "f(", ["a", "b"], ")"], "f(a, b)"],
    [
      "its arguments on a line of their own",
      ["  ", "f(", ["a", LONG], "): pass # a few"],
      `  f(\n      a, ${LONG}\n  ): pass # a few`,
    ],
    ["one argument each", ["", "f(", [LONG, LONG], ")"], `f(\n    ${LONG},\n    ${LONG},\n)`],
    [
      "one element of a collection each",
      ["", "x = {", ["a", LONG], "}  # and some more"],
      `x = {\n    a,\n    ${LONG},\n}  # and some more`,
    ],
  ] as const)("%s", (_, [indent, open, elements, close], text) =>
    expect(bracketed(indent, open, elements, close)).toBe(text),
  );
});

describe("importBlock", () => {
  it("sorts sections, modules and names as isort does", () =>
    expect(
      importBlock([
        ["app.services", ["cursors"]],
        ["uuid", ["UUID"]],
        ["app.services.access", ["require", "Access", "SCOPES"]],
        ["sqlalchemy.orm", ["mapped_column", "Mapped"]],
        ["sqlalchemy", "sa"],
        ["asyncio"],
        ["pytest"],
      ]),
    ).toBe(
      [
        "import asyncio",
        "from uuid import UUID",
        "",
        "import pytest",
        "import sqlalchemy as sa",
        "from sqlalchemy.orm import Mapped, mapped_column",
        "",
        "from app.services import cursors",
        "from app.services.access import SCOPES, Access, require",
      ].join("\n"),
    ));

  it("breaks what does not fit", () =>
    expect(importBlock([["app.models", ["B", LONG]]])).toBe(`from app.models import (\n    B,\n    ${LONG},\n)`));
});
