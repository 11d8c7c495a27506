import { defineConfig } from "vitest/config";

const MINUTE = 60_000;

/** Breaks a generated application in one respect after the other, and expects the tests of that rule to notice. */
export default defineConfig({
  test: {
    include: ["test/e2e-rules/**/*.test.ts"],
    globalSetup: "test/e2e-rules/setup.ts",
    // One for each copy of the application.
    maxConcurrency: 2,
    testTimeout: 2 * MINUTE,
    hookTimeout: 5 * MINUTE,
  },
});
