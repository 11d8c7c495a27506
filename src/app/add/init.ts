import { join } from "node:path";
import { GroundrulesError } from "../../errors.ts";
import { editAnswers } from "../../answers/edit.ts";
import { writeAnswers } from "../../answers/write.ts";
import { stateAt } from "../../io/file-state.ts";
import type { Answers } from "../../model.ts";
import type { Prepared } from "../drift/prepare.ts";
import type { Repository } from "../drift/repository.ts";
import { ANSWERS_PATH } from "../records.ts";

/** What recording answers would write: one file, or nothing. */
export interface Recording {
  readonly text: string;
  readonly prepared: Prepared;
}

/**
 * Plans to record answers, and to change nothing else.
 *
 * @param version that records them
 * @throws GroundrulesError `PATH_BLOCKED`
 */
export function planRecording(answers: Answers, version: string, repository: Repository): Recording {
  const { root, fs } = repository;
  const state = stateAt(ANSWERS_PATH, repository);
  if (state === "blocked") {
    throw new GroundrulesError(
      "PATH_BLOCKED",
      `${ANSWERS_PATH} is a link or a folder; nothing is written through it.`,
      {
        hint: "Replace it by a file, or remove it.",
      },
    );
  }
  const before = state === null ? undefined : fs.read(join(root, ANSWERS_PATH));
  const text = before === undefined ? writeAnswers(answers) : editAnswers(before, answers);
  const after = { bytes: new TextEncoder().encode(text), mode: state?.mode ?? 0o644 };
  const steps = text === before ? [] : [{ path: ANSWERS_PATH, before: state, after }];
  const rests = [{ path: ANSWERS_PATH, state }];
  return { text, prepared: { command: "init", to: version, steps, rests, conflicts: [], patch: "", copies: [] } };
}
