import { gatesOf } from "../e2e/gates/small.ts";
import { atTier } from "../e2e/helpers/variants.ts";

const HARDENED = ["--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"];

gatesOf({
  ...atTier(3),
  tier: 3,
  files: [60, 110],
  targets: ["lint", "openapi-check", "dist", "iac", "help"],
  paths: ["/healthz", "/livez", "/metrics", "/api/v1/items"],
  // Without a database, which only development allows.
  runFlags: [...HARDENED, "--env", "ORDERS_ENVIRONMENT=dev"],
  compose: { ready: "/healthz", same: ["test", "build"] },
});
