import { findNodeAtLocation, parse, parseTree, printParseErrorCode } from "jsonc-parser";
import type { ParseError } from "jsonc-parser";
import { lazily, Lines } from "../lines.ts";
import { broken } from "./reading.ts";
import type { Keys, Reading } from "./reading.ts";

/** @param options `comments`: comments and trailing commas are allowed */
export function readJson(text: string, options: { readonly comments?: boolean } = {}): Reading {
  const lines = lazily(() => new Lines(text));
  const root = lazily(() => parseTree(text));
  const locate = (keys: Keys): number => {
    for (let length = keys.length; length > 0; length--) {
      const tree = root();
      const node = tree === undefined ? undefined : findNodeAtLocation(tree, keys.slice(0, length));
      // A value in an object starts at its key.
      if (node !== undefined) return lines().at((node.parent?.type === "property" ? node.parent : node).offset);
    }
    return 1;
  };
  const line = (keys: Keys): number => {
    try {
      return locate(keys);
    } catch {
      // Nested deeper than the parser's recursion.
      return 1;
    }
  };
  try {
    return { data: JSON.parse(text) as unknown, line };
  } catch {
    return readLeniently(text, line, options.comments ?? false);
  }
}

function readLeniently(text: string, line: (keys: Keys) => number, comments: boolean): Reading {
  try {
    const errors: ParseError[] = [];
    const data = parse(text, errors, { allowTrailingComma: comments, disallowComments: !comments }) as unknown;
    const error = errors[0];
    if (error === undefined) return { data, line };
    return broken("JSON", words(printParseErrorCode(error.error)), new Lines(text).at(error.offset));
  } catch {
    return broken("JSON", "nested too deeply", 1);
  }
}

/** `PropertyNameExpected` → `property name expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
