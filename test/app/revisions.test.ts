import { describe, expect, it } from "vitest";
import { headOf, placesOf } from "../../src/app/revisions.ts";

/** `b<a` comes after `a`; `m<a,b` joins two. */
const chain = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [id = "", after = ""] = text.split("<");
    return { id, downRevisions: after === "" ? [] : after.split(",") };
  });

describe("the last migration", () => {
  it.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [["a"], "a"],
    [["c<b", "b<a", "a"], "c"],
    [["a", "b<a", "c<a", "m<b,c"], "m"],
  ])("of %j is %s", (texts, head) => expect(headOf(chain(...texts))).toBe(head));

  it("is refused where there are several", () =>
    expect(() => headOf(chain("a", "b<a", "c<a"))).toThrow(
      expect.objectContaining({ code: "MIGRATIONS_DIVERGED", message: "The migrations have 2 ends: b, c." }) as Error,
    ));
});

describe("the place of new migrations", () => {
  it.each<[string, readonly string[], readonly string[], Readonly<Record<string, string>>]>([
    ["the first of all", ["keys<1", "1"], [], {}],
    ["behind the last one already", ["keys<1"], ["1"], {}],
    ["behind one of the user's", ["keys<1"], ["1", "own<1"], { keys: "own" }],
    ["behind one of the user's, with no other before", ["1"], ["own"], { 1: "own" }],
    ["a chain, of which the first moves", ["keys<2", "2<1"], ["1", "own<1"], { 2: "own" }],
    ["two chains, one after the other", ["keys<1", "2<1", "3<2"], ["1", "own<1"], { keys: "own", 2: "keys" }],
    ["nothing new, where the ends are many", [], ["1", "a<1", "b<1"], {}],
  ])("%s", (_, added, here, places) =>
    expect(Object.fromEntries(placesOf(chain(...added), chain(...here)).map(({ id, after }) => [id, after]))).toEqual(
      places,
    ),
  );

  it("is refused where the repository has several ends", () =>
    expect(() => placesOf(chain("keys<1"), chain("1", "a<1", "b<1"))).toThrow(
      expect.objectContaining({ code: "MIGRATIONS_DIVERGED" }) as Error,
    ));
});
