import { everyGate } from "./gates/all.ts";
import { CHANGED } from "./helpers/variants.ts";

everyGate("the repository with every option changed", CHANGED);
