import { defineConfig } from "vitest/config";
import { catalogPlugin } from "./build/catalog-plugin.ts";

const MINUTE = 60_000;

/** Real tools on real repositories: one file after another, since each takes the whole machine. */
export default defineConfig({
  plugins: [catalogPlugin()],
  test: {
    include: ["test/e2e-tiers/**/*.test.ts"],
    globalSetup: "test/e2e/helpers/global-setup.ts",
    fileParallelism: false,
    testTimeout: 20 * MINUTE,
    hookTimeout: 20 * MINUTE,
    teardownTimeout: MINUTE,
  },
});
