import { proof } from "./proof.ts";
import { MONOREPO } from "./services.ts";

proof(MONOREPO);
