/** Exit codes are part of the contract: see the table in the README. */
export const EXIT = { done: 0, failure: 1, usage: 2, conflicts: 3, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface ErrorDetails {
  /** What the reader can do next. */
  readonly hint?: string;
  readonly cause?: unknown;
  readonly exit?: ExitCode;
}

/**
 * The one error type. Thrown deep, printed once by the command line.
 *
 * `code` is stable and meant for machines; `message` says what and where; `hint` says what to do next.
 */
export class GroundrulesError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly exit: ExitCode;

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "GroundrulesError";
    this.code = code;
    this.hint = details.hint;
    this.exit = details.exit ?? EXIT.failure;
  }
}

/** An error in what the user asked for, as opposed to one in carrying it out. */
export function usageError(code: string, message: string, hint?: string): GroundrulesError {
  return new GroundrulesError(code, message, { exit: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}
