import type { ResourceSpec } from "../../src/model.ts";
import type { Tier } from "../../src/tier.ts";
import { MAX_FIELD_NAME } from "../../src/plan/resource-field-names.ts";
import { MAX_NAME, MAX_PLURAL, parseResource } from "../../src/plan/resource-names.ts";
import { FIELD_KINDS } from "../../src/plan/resource-types.ts";

const TYPES = Object.keys(FIELD_KINDS);
const FIELD_LENGTHS = [1, 15, MAX_FIELD_NAME, 6];

type Lengths = readonly (readonly [name: number, plural: number])[];

/** Where the longest lines are: either or both at the limit; each as often as there are forms. */
export const AT_LIMITS: Lengths = [
  [MAX_NAME, MAX_PLURAL],
  [MAX_NAME, 4],
  [4, MAX_PLURAL],
  // From here on something shorter stands for the plural.
  [MAX_NAME, 23],
  [MAX_NAME, 22],
].flatMap(([name = 0, plural = 0]) => Array.from({ length: 6 }, () => [name, plural] as const));

/** Lengths of a name and its plural: either at its limit beside every length of the other, and both growing together. */
const EVERY: Lengths = [
  ...upTo(MAX_PLURAL).map((plural) => [MAX_NAME, plural] as const),
  ...upTo(MAX_NAME).map((name) => [name, MAX_PLURAL] as const),
  ...upTo(MAX_NAME).map((name) => [name, name + 1] as const),
  ...upTo(MAX_PLURAL).map((plural) => [4, plural] as const),
];

/**
 * Resources of one service whose names have every length that may decide where a generated line is broken, of one word and of
 * several, with few fields and with one of every type.
 */
export function longNames(tier: Tier, lengths = EVERY): readonly ResourceSpec[] {
  return lengths.map(([name, plural], index) => {
    const one = word(index * 2, name, index % 2 === 0);
    const many = word(index * 2 + 1, plural, index % 2 === 0);
    return parseResource(one, fields(index), [], { plural: many, tier });
  });
}

function upTo(most: number): readonly number[] {
  return Array.from({ length: most - 3 }, (_, index) => index + 4);
}

/** Three letters that no other has, some of them vowels, and what is missing to a length. */
function word(index: number, length: number, ofSeveral: boolean): string {
  const letter = (place: number) => "bacedigoku"[Math.floor(index / 10 ** place) % 10] ?? "";
  const rest = (ofSeveral ? "ab_cd" : "abcde").repeat(10);
  return `${letter(0)}${letter(1)}${letter(2)}${rest}`.slice(0, length).replace(/_$/, "z");
}

function fields(index: number): readonly string[] {
  const count = [1, 3, TYPES.length][index % 3] ?? 1;
  return Array.from({ length: count }, (_, place) => {
    const letter = String.fromCharCode("a".charCodeAt(0) + place);
    const type = TYPES[(place + index) % TYPES.length] ?? "str";
    const name = letter.repeat(FIELD_LENGTHS[(index + place) % FIELD_LENGTHS.length] ?? 1);
    return `${name}:${type}${(index + place) % 2 === 0 ? "" : "?"}`;
  });
}
