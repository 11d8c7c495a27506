import { type ExitCode, GroundrulesError } from "../src/errors.ts";

/**
 * What a generator fails with. `cause` is the error of the core, with its stable code and hint.
 *
 * Yeoman's runners print the message alone, so it ends with the hint; and `yo` takes `code` for the exit code of the process,
 * where a text makes Node fail.
 */
export class GeneratorError extends Error {
  readonly code: ExitCode;
  override readonly cause: GroundrulesError;

  constructor(cause: GroundrulesError) {
    super(cause.hint === undefined ? cause.message : `${cause.message}\n${cause.hint}`, { cause });
    this.name = "GeneratorError";
    this.code = cause.exit;
    this.cause = cause;
  }
}

/** @throws GeneratorError in place of the core's error */
export async function explained<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GroundrulesError ? new GeneratorError(error) : error;
  }
}
