import { defineConfig } from "vitest/config";

const MINUTE = 60_000;

/** Adds parts to services of someone else's, on real tools; a file of tests for each service, two at a time. */
export default defineConfig({
  test: {
    include: ["test/e2e-add/**/*.test.ts"],
    globalSetup: "test/e2e-add/setup.ts",
    maxWorkers: 2,
    testTimeout: 10 * MINUTE,
    hookTimeout: 10 * MINUTE,
    teardownTimeout: MINUTE,
  },
});
