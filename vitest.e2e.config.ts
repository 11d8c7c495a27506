import { defineConfig } from "vitest/config";

const MINUTE = 60_000;

/** Real tools on real repositories: one file after another, since each takes the whole machine. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts", "test/**/*.e2e.test.ts"],
    globalSetup: "test/e2e/helpers/global-setup.ts",
    fileParallelism: false,
    testTimeout: 20 * MINUTE,
    hookTimeout: 20 * MINUTE,
    teardownTimeout: MINUTE,
  },
});
