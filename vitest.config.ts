import { defineConfig } from "vitest/config";
import { catalogPlugin } from "./build/catalog-plugin.ts";

export default defineConfig({
  plugins: [catalogPlugin()],
  test: {
    // Never a timed assertion: a busy machine runs these a few times slower, and a hung test still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ["test/**/*.test.ts"],
    exclude: [
      "test/e2e/**",
      "test/e2e-drift/**",
      "test/e2e-rules/**",
      "test/e2e-add/**",
      "test/e2e-tiers/**",
      "test/**/*.e2e.test.ts",
    ],
  },
});
