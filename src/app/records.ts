/** Where a repository records what it was generated from. */
export const ANSWERS_PATH = ".groundrules/answers.yaml";
export const LOCK_PATH = ".groundrules/lock.json";
export const BASE_PATH = ".groundrules/base.ndjson";
