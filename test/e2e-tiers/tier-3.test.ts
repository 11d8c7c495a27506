import { gatesOf } from "../e2e/gates/small.ts";
import { STAND_IN } from "../e2e/helpers/images.ts";
import { atTier } from "../e2e/helpers/variants.ts";

gatesOf({
  ...atTier(3),
  tier: 3,
  targets: ["lint", "test", "secrets", "watermark", "openapi-check", "dist", "iac"],
  bases: { [STAND_IN.python("3.13")]: "3.13", [STAND_IN.uv]: "uv" },
  paths: ["/healthz", "/livez", "/metrics", "/api/v1/items"],
  runFlags: [
    "--read-only",
    "--tmpfs",
    "/tmp",
    "--cap-drop",
    "ALL",
    "--security-opt",
    "no-new-privileges",
    "--env",
    "ORDERS_ENVIRONMENT=dev",
  ],
});
