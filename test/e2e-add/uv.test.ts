import { proof } from "./proof.ts";
import { UV } from "./services.ts";

proof(UV);
