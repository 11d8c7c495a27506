import { expect, it } from "vitest";
import { longestGap } from "../../src/rules/recurring-scans.ts";

it.each([
  ["0 2 * * *", 1],
  ["17 4 * * 1", 7],
  ["0 0 * * mon,THU", 4],
  ["0 0 * * 1-5", 3],
  ["0 0 * * 7", 7],
  ["0 0 1 * *", 31],
  ["0 0 1,15 * *", 17],
  ["0 0 */2 * *", 2],
  ["0 0 1 */3 *", 92],
  ["0 0 1 * 1", 7],
  ["0 0 1 jan *", 365],
  ["0 0 30 2 *", Infinity],
  ["daily", Infinity],
  ["0 0 x * *", Infinity],
])("%s leaves %s days", (schedule, days) => {
  expect(longestGap(schedule)).toBe(days);
});
