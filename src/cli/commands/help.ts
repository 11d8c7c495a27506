import { catalog } from "groundrules:catalog";
import { EXIT, type ExitCode } from "../../errors.ts";
import { helpText } from "../help.ts";
import type { Terminal } from "../terminal.ts";

/** `--help` */
export function help(terminal: Terminal): ExitCode {
  terminal.result(helpText(catalog));
  return EXIT.done;
}
