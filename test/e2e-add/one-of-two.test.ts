import { proof } from "./proof.ts";
import { ONE_OF_TWO } from "./services.ts";

proof(ONE_OF_TWO);
