/** Where a repository records what it was generated from. */
export const ANSWERS_PATH = ".groundrules/answers.yaml";
export const LOCK_PATH = ".groundrules/lock.json";
export const BASE_PATH = ".groundrules/base.ndjson";

/** In the folder of the records, so that a repository of someone else's keeps its own. */
export const ATTRIBUTES_PATH = ".groundrules/.gitattributes";
export const ATTRIBUTES = `# One line per file, so that two branches that both updated merge; healed when read.
lock.json merge=union linguist-generated=true
base.ndjson merge=union linguist-generated=true -diff
`;
