import type { Terminal } from "./terminal.ts";

/** Shows on stderr that something takes a while; one line where there is no terminal. */
export async function progress<T>(what: string, terminal: Terminal, work: () => Promise<T>): Promise<T> {
  if (!terminal.interactive) {
    terminal.note(`${what} …`);
    return work();
  }
  const { default: yoctoSpinner } = await import("yocto-spinner");
  const spinner = yoctoSpinner({ text: what, stream: process.stderr, handleSignals: false }).start();
  try {
    return await work();
  } finally {
    spinner.stop();
  }
}
