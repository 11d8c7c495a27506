import { EXIT, type ExitCode, GroundrulesError } from "../errors.ts";
import { VERSION } from "../version.ts";
import { refuseUnfit } from "./command-flags.ts";
import { type Options, parseOptions } from "./options.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

type Command = (positionals: readonly string[], options: Options, terminal: Terminal) => ExitCode | Promise<ExitCode>;

/** Commands by name. Each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import("./commands/add.ts")).add,
  adr: async () => (await import("./commands/adr.ts")).adr,
  check: async () => (await import("./commands/check.ts")).check,
  diff: async () => (await import("./commands/diff.ts")).diff,
  eject: async () => (await import("./commands/eject.ts")).eject,
  explain: async () => (await import("./commands/explain.ts")).explain,
  init: async () => (await import("./commands/init.ts")).init,
  list: async () => (await import("./commands/list.ts")).list,
  regenerate: async () => (await import("./commands/regenerate.ts")).regenerate,
  remove: async () => (await import("./commands/remove.ts")).remove,
  tier: async () => (await import("./commands/tier.ts")).tier,
  update: async () => (await import("./commands/update.ts")).update,
};

/**
 * Runs the program and says how it ended. The only place that prints an error.
 *
 * @param argv arguments after the program's name
 */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  try {
    const options = parseOptions(argv);
    const terminal = openTerminal(options);
    return await dispatch(options, terminal);
  } catch (error) {
    return report(error, argv);
  }
}

async function dispatch(options: Options, terminal: Terminal): Promise<ExitCode> {
  if (options.version) {
    terminal.result(VERSION);
    return EXIT.done;
  }
  const [command, ...rest] = options.positionals;
  if (options.help) return (await import("./commands/help.ts")).help(terminal);
  const load = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (command !== undefined && load !== undefined) {
    refuseUnfit(command, options.given);
    return (await load())(rest, options, terminal);
  }
  refuseUnfit("new", options.given);
  const { create } = await import("./commands/new.ts");
  return create(command === "new" ? rest : options.positionals, options, terminal);
}

function report(error: unknown, argv: readonly string[]): ExitCode {
  if (!(error instanceof Error)) throw error;
  const known = error instanceof GroundrulesError;
  const verbose = argv.includes("--verbose");
  const code = known ? error.code : "INTERNAL";
  const hint = known
    ? error.hint
    : "This is a defect of groundrules. Please report it; --verbose shows where it happened.";
  if (argv.includes("--json")) {
    process.stdout.write(
      `${JSON.stringify({ error: { code, message: error.message, hint: hint ?? null } }, null, 2)}\n`,
    );
  }
  process.stderr.write(`error: ${error.message}\n${hint === undefined ? "" : `  ${hint}\n`}`);
  if (verbose)
    process.stderr.write(`${error.stack}\n${error.cause instanceof Error ? `caused by ${error.cause.stack}\n` : ""}`);
  return known ? error.exit : EXIT.failure;
}
