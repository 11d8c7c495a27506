import { everyGate } from "./gates/all.ts";
import { BARE } from "./helpers/variants.ts";

everyGate("the repository without database and authentication", BARE);
