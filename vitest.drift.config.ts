import { defineConfig } from "vitest/config";

/** Updates against a real disk, real git and real processes. */
export default defineConfig({
  test: {
    include: ["test/e2e-drift/**/*.test.ts"],
    globalSetup: ["test/e2e-drift/build.ts"],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
