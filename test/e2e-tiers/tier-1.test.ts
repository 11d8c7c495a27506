import { gatesOf } from "../e2e/gates/small.ts";
import { atTier } from "../e2e/helpers/variants.ts";

gatesOf({
  ...atTier(1),
  tier: 1,
  targets: ["lint", "test", "secrets"],
  bases: {},
  paths: ["/api/v1/items", "/docs"],
  runFlags: [],
});
