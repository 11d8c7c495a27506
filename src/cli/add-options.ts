import { PROJECT_FLAGS } from "../answers/project-fields.ts";
import type { Flag } from "./drift-options.ts";

/** Names of the flags that say what a service of someone else's is. */
export const PROJECT_FLAG_NAMES: readonly string[] = PROJECT_FLAGS.map(({ name }) => name);

/** Flags of the commands that add parts to a repository. */
export const ADD_FLAGS: readonly Flag[] = [
  { name: "field", value: "NAME:TYPE", multiple: true, help: "add resource: a field; NAME:TYPE? may be absent" },
  { name: "plural", value: "NAME", help: "add resource: its plural, where English has another rule" },
  ...PROJECT_FLAGS.map(({ name, kind, help }): Flag => {
    const text = `add, init: ${help}`;
    return kind === "flag" ? { name, help: text } : { name, value: "VALUE", help: text };
  }),
];
