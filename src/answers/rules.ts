import { slug } from "../plan/derive.ts";

/** Python's keywords, in lower case (`keyword.kwlist` of 3.14), and words that YAML reads as something other than text. */
const RESERVED = new Set(
  (
    "and as assert async await break class continue def del elif else except false finally for from global if import in is " +
    "lambda none nonlocal not or pass raise return true try while with yield null yes no on off nan inf"
  ).split(" "),
);

/** Names of devices that Windows does not allow as a folder. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Folders and packages of the generated repository that the distribution must not be named after. */
const TAKEN = new Set(["app", "tests", "test", "migrations"]);

/** Helm allows 53 characters for a release, of which a canary or job suffix takes up to 13. */
const NAME_LIMIT = 40;

/** Why a value is refused, or undefined if it is fine. Reads after "… " in an error. */
export type Problem = string | undefined;

export function nameProblem(value: string, dependencies: ReadonlySet<string> = new Set()): Problem {
  if (value === "") return "must not be empty";
  if (value.length > NAME_LIMIT) return `must have at most ${NAME_LIMIT} characters, it has ${value.length}`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)) {
    return "must be lower-case letters, digits and single hyphens, and start with a letter";
  }
  if (RESERVED.has(value.replaceAll("-", "_"))) return "is a reserved word";
  if (DEVICES.test(value)) return "is a reserved file name on Windows";
  if (TAKEN.has(value)) return "is the name of a package inside the generated repository";
  if (dependencies.has(value)) return "is the name of a package that the service depends on";
  return undefined;
}

export function packageProblem(value: string): Problem {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(value)) return "must be a Python identifier in snake_case";
  if (value.length > NAME_LIMIT) return `must have at most ${NAME_LIMIT} characters, it has ${value.length}`;
  return RESERVED.has(value) ? "is a reserved word" : undefined;
}

export function descriptionProblem(value: string): Problem {
  if (value.trim() === "") return "must not be empty";
  if (value.length > 1000) return `must have at most 1000 characters, it has ${value.length}`;
  if (!value.isWellFormed()) return "must be well-formed Unicode";
  return /[^\P{Cc}\n\t]|[\u2028\u2029\ufeff]/u.test(value) ? "must not hold control characters" : undefined;
}

export function organisationProblem(value: string): Problem {
  if (value.length > 100) return `must have at most 100 characters, it has ${value.length}`;
  if (/[\r\n]/.test(value)) return "must be one line";
  if (descriptionProblem(value) !== undefined) return descriptionProblem(value);
  return slug(value) === ""
    ? "must hold a Latin letter or a digit, since image and repository names come from it"
    : undefined;
}

export function registryProblem(value: string): Problem {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+([._-][a-z0-9]+)*)*$/.test(value)
    ? undefined
    : "must be a host such as ghcr.io, without a scheme";
}

export function portProblem(value: number): Problem {
  // The container's user is not root and may not bind a privileged port.
  return Number.isInteger(value) && value >= 1024 && value <= 65535
    ? undefined
    : "must be a whole number from 1024 to 65535";
}

export function licenceProblem(value: string): Problem {
  return /^[A-Za-z0-9][\w.+-]*( (WITH|AND|OR) [A-Za-z0-9][\w.+-]*)*$/.test(value)
    ? undefined
    : "must be an SPDX identifier such as BSD-3-Clause";
}
