import { enterpriseGates } from "../e2e/gates/enterprise.ts";
import { atTier } from "../e2e/helpers/variants.ts";

enterpriseGates(atTier(5));
