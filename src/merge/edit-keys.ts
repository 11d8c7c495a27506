import { parse as parseToml, patch as patchToml } from "@decimalturn/toml-patch";
import { applyEdits, modify, parse as parseJson, type ParseError } from "jsonc-parser";
import { parseDocument } from "yaml";
import type { Format } from "../model.ts";

export type KeyPath = readonly string[];

/** Sets a key, or removes it where there is no value. */
export interface KeyEdit {
  readonly path: KeyPath;
  readonly value?: unknown;
}

export type Table = Readonly<Record<string, unknown>>;

interface Editor {
  readonly read: (text: string) => unknown;
  /** Comments, order and everything else of the text stay. */
  readonly edit: (text: string, edits: readonly KeyEdit[], source: string) => string;
}

const EDITORS: Partial<Record<Format, Editor>> = {
  json: { read: readJson, edit: editJson },
  yaml: { read: readYaml, edit: editYaml },
  toml: { read: (text) => parseToml(text), edit: editToml },
};

/**
 * The keys of a structured text.
 *
 * @throws Error if it is not well-formed, holds no table, or is of a format without keys
 */
export function readKeys(text: string, format: Format): Table {
  const editor = EDITORS[format];
  if (editor === undefined) throw new Error(`format ${format} has no keys`);
  const value = editor.read(text) ?? {};
  if (!isTable(value)) throw new Error("it holds no keys");
  return value;
}

/** @param source text that the new values come from; new TOML tables are taken from it with their comments */
export function editKeys(text: string, edits: readonly KeyEdit[], source: string, format: Format): string {
  const editor = EDITORS[format];
  return edits.length === 0 || editor === undefined ? text : editor.edit(text, edits, source);
}

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function readJson(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parseJson(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new Error(`not JSON at character ${errors[0]?.offset}`);
  return value;
}

function editJson(text: string, edits: readonly KeyEdit[]): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? "  ";
  const formattingOptions = { insertSpaces: !indent.includes("\t"), tabSize: indent.length, eol: "\n" };
  return edits.reduce(
    (content, { path, value }) => applyEdits(content, modify(content, [...path], value, { formattingOptions })),
    text,
  );
}

function readYaml(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors[0] !== undefined) throw document.errors[0];
  return document.toJS();
}

function editYaml(text: string, edits: readonly KeyEdit[]): string {
  const document = parseDocument(text);
  for (const { path, value } of edits) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, isPlain(value) ? value : document.createNode(value));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(text) });
}

function editToml(text: string, edits: readonly KeyEdit[], source: string): string {
  const tables = parseToml(text) as Record<string, unknown>;
  const missing = edits.filter(({ path, value }) => value !== undefined && path.length > 1 && !hasTable(tables, path));
  const present = edits.filter((edit) => !missing.includes(edit));
  for (const { path, value } of present) setIn(tables, path, value);
  const patched = present.length === 0 ? text : patchToml(text, tables);
  const names = new Set(missing.map(({ path }) => path.slice(0, -1).join(".")));
  const added = tomlSections(source).filter(({ name }) => names.has(name));
  return [patched.replace(/\n*$/, "\n"), ...added.map((section) => section.text)].join("\n");
}

/** The tables of a text as they are written, each with the comments above its head. */
function tomlSections(source: string): readonly { readonly name: string; readonly text: string }[] {
  return source.split(/(?<!^#.*)\n(?=(?:#.*\n)*\[)/m).flatMap((part) => {
    const name = /^\[([^\]]+)\]/m.exec(part)?.[1];
    return name === undefined ? [] : [{ name: name.replaceAll('"', ""), text: `${part.trimEnd()}\n` }];
  });
}

function hasTable(tables: Table, path: KeyPath): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (isTable(value) ? value[key] : undefined), tables);
  return isTable(parent);
}

function setIn(tables: Record<string, unknown>, path: KeyPath, value: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length > 0) setIn((tables[key] ??= {}) as Record<string, unknown>, rest, value);
  else if (value === undefined) delete tables[key];
  else tables[key] = value;
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== "object";
}
