import { everyGate } from "./gates/all.ts";
import { DEFAULT } from "./helpers/variants.ts";

everyGate("the default repository", DEFAULT);
