import { proof } from "./proof.ts";
import { DJANGO } from "./services.ts";

proof(DJANGO);
