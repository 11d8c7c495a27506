import { styleText } from "node:util";
import type { Options } from "./options.ts";

/** The only way to the console. stdout carries the result, stderr everything else. */
export interface Terminal {
  readonly interactive: boolean;
  /** Whether the result may be coloured. */
  readonly colour: boolean;
  /** Part of the result. */
  result(text: string): void;
  /** About the run; silent under `--quiet`. */
  note(text: string): void;
  /** Said even under `--quiet`. */
  warn(text: string): void;
  bold(text: string): string;
  dim(text: string): string;
}

export function openTerminal(options: Pick<Options, "quiet" | "noColor" | "json" | "yes">): Terminal {
  const allowed = !options.noColor && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  const colour = allowed && process.stderr.isTTY === true;
  const style = (format: "bold" | "dim") => (text: string) => (colour ? styleText(format, text) : text);
  return {
    // The options first: to look at stdin is to load streams and sockets.
    interactive: !options.json && !options.yes && process.stdin.isTTY === true && process.stderr.isTTY === true,
    get colour() {
      return allowed && process.stdout.isTTY === true;
    },
    result: (text) => print(text.endsWith("\n") ? text : `${text}\n`, process.stdout),
    note: (text) => void (options.quiet || print(`${text}\n`, process.stderr)),
    warn: (text) => print(`${text}\n`, process.stderr),
    bold: style("bold"),
    dim: style("dim"),
  };
}

function print(text: string, stream: NodeJS.WriteStream): void {
  if (!stream.listeners("error").includes(tolerateClosedPipe)) stream.on("error", tolerateClosedPipe);
  stream.write(text);
}

/** A reader such as `head` may have seen enough. */
function tolerateClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
