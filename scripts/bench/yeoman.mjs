// What `yo` does once it knows the generator: an environment, one generator registered by its path, one run with options.
import { createEnv } from "yeoman-environment";

const [generator, cwd] = process.argv.slice(2);
const env = createEnv({ cwd });
env.register(generator, { namespace: "groundrules:app" });
// Not awaited, so that it can be bundled as CommonJS too. A failure ends the process with an error.
void env.run("groundrules:app", { name: "orders", yes: true, skipInstall: true, skipGit: true });
