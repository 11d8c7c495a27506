import { gatesOf } from "../e2e/gates/small.ts";
import { atTier } from "../e2e/helpers/variants.ts";

gatesOf({
  ...atTier(2),
  tier: 2,
  targets: ["lint", "test", "secrets", "watermark"],
  bases: {},
  paths: ["/api/v1/items", "/metrics", "/docs"],
  runFlags: ["--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"],
});
