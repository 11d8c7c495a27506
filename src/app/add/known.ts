import type { Project } from "../../project.ts";
import { environmentAnswers } from "../../answers/environment.ts";
import { type GivenAnswers, layer } from "../../answers/resolve.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { fileAnswers } from "../file-answers.ts";
import type { Home } from "./home.ts";
import type { GivenFields } from "./settle.ts";

/** What is known of a service of someone else's before anybody looks at it. */
export interface Known {
  /** Absolute. */
  readonly root: string;
  /** Folder below the root that the user is in. */
  readonly here: string;
  readonly fs: FileSystem;
  /** By flags and environment. */
  readonly given: GivenAnswers;
  /** By a file that the user names, or by the repository itself. */
  readonly recorded: GivenAnswers;
  /** By flags, of the service itself. */
  readonly flags: GivenFields;
}

/** Where such a service is, and what a program was told of it. */
export interface Told {
  readonly home: Home;
  readonly fs: FileSystem;
  /** By flags: answers, and fields of the service. */
  readonly answers: GivenAnswers;
  readonly fields: GivenFields;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A file of answers, as the user named it, and the folder that it is relative to. */
  readonly file: string | undefined;
  readonly cwd: string;
}

/** A question about a field that nothing tells. */
export interface FieldQuestion {
  readonly key: keyof Project;
  readonly message: string;
  /** Empty: any text. */
  readonly choices: readonly string[];
}

/** Somebody at a terminal, who says what the files do not. */
export interface Person {
  /** Values by key. */
  readonly fields: (questions: readonly FieldQuestion[]) => Promise<Readonly<Record<string, unknown>>>;
  readonly answers: (given: GivenAnswers) => Promise<GivenAnswers>;
}

/** All that was said before, now or ever, of a service of someone else's. */
export async function readKnown({ home, fs, answers, fields, environment, file, cwd }: Told): Promise<Known> {
  const { root, here } = home;
  const recorded = await fileAnswers(root, cwd, undefined, fs);
  const named = file === undefined ? {} : await fileAnswers(root, cwd, file, fs);
  return { root, here, fs, given: layer(answers, environmentAnswers(environment), named), recorded, flags: fields };
}
