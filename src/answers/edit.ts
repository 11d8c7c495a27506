import { isScalar, isSeq, type Node, parseDocument, visit } from "yaml";
import type { Answers } from "../model.ts";
import { QUESTIONS } from "./questions.ts";
import { plainRecords, RECORD_KEYS } from "./records.ts";

/** The answers file with other answers: what a person wrote around them stays. */
export function editAnswers(content: string, answers: Answers): string {
  const document = parseDocument(content);
  const recorded = document.toJS() as Record<string, unknown>;
  const changed = QUESTIONS.filter(({ key }) => JSON.stringify(recorded[key]) !== JSON.stringify(answers[key]));
  const plain = plainRecords(answers);
  const records = RECORD_KEYS.filter((key) => JSON.stringify(recorded[key]) !== JSON.stringify(plain[key]));
  if (changed.length === 0 && records.length === 0) return content;
  for (const { key } of changed) {
    const value = answers[key];
    // A value that is no list is set in place, so that the comment behind it stays.
    document.set(key, Array.isArray(value) ? document.createNode(value, { flow: true }) : value);
  }
  for (const key of records) {
    if (plain[key] === undefined) document.delete(key);
    else document.set(key, flowing(document.createNode(plain[key])));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Lists of words in a row, as `writeAnswers` writes them. */
function flowing(node: Node): Node {
  visit(node, {
    Seq: (_, list) => {
      if (isSeq(list) && list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  return node;
}
