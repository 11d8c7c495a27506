import { proof } from "./proof.ts";
import { PIP } from "./services.ts";

proof(PIP);
