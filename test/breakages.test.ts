import { expect, it } from "vitest";
import { BREAKAGES, broken } from "./e2e-rules/breakages.ts";
import { generated } from "./helpers/generated.ts";

const { files } = generated("default");

// Whether the tests of the service notice them is tried by `npm run test:rules`.
it.each(BREAKAGES)("$file holds what is replaced to break $rule", (breakage) => {
  const text = files[breakage.file] ?? "";
  expect(broken(text, breakage)).not.toBe(text);
});
