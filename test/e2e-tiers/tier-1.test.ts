import { gatesOf } from "../e2e/gates/small.ts";
import { atTier } from "../e2e/helpers/variants.ts";

gatesOf({
  ...atTier(1),
  tier: 1,
  files: [12, 16],
  targets: ["lint", "secrets", "help"],
  paths: ["/api/v1/items", "/docs"],
  runFlags: [],
});
