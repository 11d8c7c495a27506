import { proof } from "./proof.ts";
import { POETRY } from "./services.ts";

proof(POETRY);
