import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { usageError } from "../errors.ts";
import { QUESTIONS } from "./questions.ts";
import { RECORD_KEYS } from "./records.ts";
import type { GivenAnswers } from "./resolve.ts";
import { ANSWERS_VERSION } from "./write.ts";

/**
 * Reads an answers file (YAML, and so also JSON).
 *
 * @param source file name as the user knows it; errors and values carry `source:line`
 * @throws GroundrulesError `ANSWERS_MALFORMED`, `ANSWERS_UNKNOWN_KEY` or `ANSWERS_NEWER`
 */
export function readAnswers(content: string, source: string): GivenAnswers {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw usageError("ANSWERS_MALFORMED", `${source}:${line}:${col}: ${error.message}`, "Mend the YAML at that place.");
  }
  const root: unknown = document.toJS();
  if (root === null || typeof root !== "object" || Array.isArray(root)) {
    throw usageError("ANSWERS_MALFORMED", `${source}:1: expected keys and values, such as "name: orders".`);
  }
  checkVersion((root as Record<string, unknown>)["version"], source);
  const known = new Set<string>([...QUESTIONS.map(({ key }) => key), ...RECORD_KEYS]);
  const entries = Object.entries(root).filter(([key]) => key !== "version");
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const where = `${source}:${lineOf(document, key, lines)}`;
      if (!known.has(key)) {
        throw usageError(
          "ANSWERS_UNKNOWN_KEY",
          `${where}: there is no answer "${key}".`,
          `Known: ${[...known].join(", ")}.`,
        );
      }
      return [key, { value, source: where }];
    }),
  ) as GivenAnswers;
}

function checkVersion(version: unknown, source: string): void {
  if (version === undefined || version === ANSWERS_VERSION) return;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw usageError(
      "ANSWERS_MALFORMED",
      `${source}: version must be ${ANSWERS_VERSION}, not ${JSON.stringify(version)}.`,
    );
  }
  throw usageError(
    "ANSWERS_NEWER",
    `${source}: the answers are of version ${version}; this groundrules reads up to ${ANSWERS_VERSION}.`,
    "Use the newest groundrules: npm create groundrules@latest.",
  );
}

function lineOf(document: Document, key: string, lines: LineCounter): number {
  if (!isMap(document.contents)) return 1;
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  return isScalar(pair?.key) && pair.key.range ? lines.linePos(pair.key.range[0]).line : 1;
}
