import { gatesOf } from "../e2e/gates/small.ts";
import { atTier } from "../e2e/helpers/variants.ts";

gatesOf({
  ...atTier(2),
  tier: 2,
  files: [28, 36],
  targets: ["lint", "secrets", "watermark", "help"],
  paths: ["/api/v1/items", "/metrics", "/docs"],
  // As scripts/deploy.sh runs it.
  runFlags: ["--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"],
});
