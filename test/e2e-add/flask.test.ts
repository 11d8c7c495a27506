import { proof } from "./proof.ts";
import { FLASK } from "./services.ts";

proof(FLASK);
