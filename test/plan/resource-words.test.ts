import { describe, expect, it } from "vitest";
import { articleOf, nearestName, pluralOf, singularOf, snakeCase } from "../../src/plan/resource-words.ts";

describe("snakeCase", () => {
  it.each([
    ["order", "order"],
    ["Order", "order"],
    ["order-line", "order_line"],
    ["OrderLine", "order_line"],
    ["orderLine", "order_line"],
    [" Order  Line ", "order_line"],
    ["HTTPRoute", "http_route"],
    ["order--line", "order_line"],
    ["Line2Item", "line2_item"],
  ])("%j is %s", (text, name) => expect(snakeCase(text)).toBe(name));
});

describe("nearestName", () => {
  it.each([
    ["Größe", "groe"],
    ["café-table", "cafe_table"],
    ["2nd order", "nd_order"],
    ["order!", "order"],
    ["a/b", "a_b"],
    ["注文", ""],
  ])("%j is %j", (text, name) => expect(nearestName(text)).toBe(name));
});

const PLURALS = [
  ["item", "items"],
  ["category", "categories"],
  ["day", "days"],
  ["box", "boxes"],
  ["address", "addresses"],
  ["status", "statuses"],
  ["branch", "branches"],
  ["wish", "wishes"],
  ["person", "people"],
  ["child", "children"],
  ["analysis", "analyses"],
  ["criterion", "criteria"],
  ["quiz", "quizzes"],
  ["leaf", "leaves"],
  ["hero", "heroes"],
  ["photo", "photos"],
  ["human", "humans"],
  ["invoice", "invoices"],
  ["house", "houses"],
  ["movie", "movies"],
  ["size", "sizes"],
  ["expense", "expenses"],
  ["order_line", "order_lines"],
  ["sales_person", "sales_people"],
] as const;

describe("pluralOf", () => {
  it.each(PLURALS)("%s: %s", (one, many) => expect(pluralOf(one)).toBe(many));

  it.each(["series", "news", "equipment", "office_furniture"])("%s has none", (word) =>
    expect(pluralOf(word)).toBe(word),
  );
});

describe("singularOf", () => {
  it.each(PLURALS)("%s: %s", (one, many) => {
    // These plurals do not tell which of two words they are of.
    if (!["analysis"].includes(one)) expect(singularOf(many)).toBe(one);
  });

  it.each(["address", "status", "analysis", "lens", "gas", "bus", "series", "item", "as"])("%s is none", (word) =>
    expect(singularOf(word)).toBeUndefined(),
  );
});

describe("articleOf", () => {
  it.each([
    ["item", "an"],
    ["order", "an"],
    ["box", "a"],
    ["user", "a"],
    ["unit", "a"],
    ["european order", "a"],
    ["one-off", "a"],
    ["hour", "an"],
    ["house", "a"],
    ["update", "an"],
    ["umbrella", "an"],
    ["uninteresting fact", "an"],
    ["utility", "a"],
  ])("%s: %s", (words, article) => expect(articleOf(words)).toBe(article));
});
