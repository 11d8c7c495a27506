import { longest, nameOf } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** INI as Python's configparser reads it: sections of keys, further lines of a value indented. Values stay text. */
export function readIni(text: string): Reading {
  const sections = new Map<string, Map<string, string>>();
  const lines = new Map<string, number>();
  let problem: { message: string; line: number } | undefined;
  let section = "";
  let key: string | undefined;
  const add = (name: string, value: string): void => {
    const values = sections.get(section) ?? new Map<string, string>();
    sections.set(section, values.set(name, value));
  };
  for (const [index, line] of text.split("\n").entries()) {
    const written = line.trim();
    if (written === "" || /^[#;]/.test(written)) continue;
    const header = /^\[(?<name>[^\]]+)\]/.exec(line)?.groups?.["name"];
    if (header !== undefined) {
      section = header;
      key = undefined;
      if (!sections.has(section)) sections.set(section, new Map());
      lines.set(nameOf([section]), index + 1);
    } else if (/^\s/.test(line) && key !== undefined) {
      add(key, `${sections.get(section)?.get(key) ?? ""}\n${withoutComment(written)}`);
    } else {
      const pair = /^(?<key>[^=:]+?)\s*(?:[=:]\s*(?<value>.*))?$/.exec(written)?.groups;
      key = pair?.["key"] ?? written;
      add(key, withoutComment(pair?.["value"] ?? ""));
      lines.set(nameOf([section, key]), index + 1);
      if (pair === undefined) problem ??= { message: "is not valid INI: a key is expected", line: index + 1 };
    }
  }
  const data = Object.fromEntries([...sections].map(([name, values]) => [name, Object.fromEntries(values)]));
  return { data, ...(problem === undefined ? {} : { problem }), line: (keys) => longest(lines, keys) };
}

function withoutComment(value: string): string {
  return value.replace(/(?:^|\s)[#;].*$/, "").trim();
}
