import type { Structured } from "../model/text.ts";
import { list, mapping, text } from "../values.ts";
import { byDefault, found, foundAt } from "./model.ts";
import type { Finding, Found, Scope } from "./model.ts";
import { lineAt, nearest } from "./scope.ts";

/** Names of folders and projects that say nothing. */
const GENERIC = /^(?:app|api|backend|server|service|src|web|project|main|python|repository|core|code|hello)$/;

type Keys = readonly string[];

/** The name of the service in kebab-case: its project's, else its folder's, else the repository's. */
export function nameOf(scope: Scope): Found<string> {
  const { local, root, repository } = scope;
  const declared = declaredText(scope, ["project", "name"], ["tool", "poetry", "name"]);
  const own = declared === undefined ? undefined : { value: kebab(declared.value), from: declared.from };
  if (own !== undefined && own.value !== "" && !GENERIC.test(own.value)) return own;
  const folder = kebab(local.tree.name);
  if (root !== "" && folder !== "" && !GENERIC.test(folder)) return byDefault(folder, "the name of the folder");
  return byDefault(kebab(repository.tree.name) || "service", "the name of the repository");
}

function kebab(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "");
}

/** What the project says of itself, else the first sentence of its README. */
export function descriptionOf(scope: Scope): Found<string> | undefined {
  const declared = declaredText(scope, ["project", "description"], ["tool", "poetry", "description"]);
  if (declared !== undefined && !/^(?:|add your description here)$/i.test(declared.value.trim())) return declared;
  const path = nearest(scope, "README.md", "readme.md");
  const whole = path === undefined ? "" : (scope.repository.tree.text(path) ?? "");
  // What comes before the second heading says what the whole is.
  const content = /^(?:[ \t]*\n)*(?:#[^\n]*\n)?(?:(?!##? )[^\n]*\n?)*/.exec(whole)?.[0] ?? "";
  const paragraph =
    /(?:^|\n\n)(?![#!<>[|`*\s=-])([A-Z][^\n<>|]{15,300}(?:\n[^\n<>|#*-][^\n<>|]*){0,4})(?=\n\n|\s*$)/.exec(content);
  const [, written = ""] = paragraph ?? [];
  const plain = written
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*`_]{1,2}(\S[^*`_]*)[*`_]{1,2}/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
  const sentence = /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
  if (path === undefined || paragraph === null || !/^(?!Note|Check|See|Please|Click)\w.{25,}[.!]$/.test(sentence))
    return undefined;
  return foundAt(sentence, path, lineAt(content, paragraph.index + paragraph[0].indexOf(written)));
}

const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/Apache License,?\s+Version 2\.0/i, "Apache-2.0"],
  [/GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3/i, "AGPL-3.0-only"],
  [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i, "LGPL-3.0-only"],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 3/i, "GPL-3.0-only"],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 2/i, "GPL-2.0-only"],
  [/Mozilla Public License,?\s+(?:Version|v\.?)\s*2\.0/i, "MPL-2.0"],
  [/Permission is hereby granted, free of charge/i, "MIT"],
  [
    /Permission to use, copy, modify, and(?:\/or)? distribute this software for any\s+purpose with or without fee/i,
    "ISC",
  ],
  [/Neither the name of/i, "BSD-3-Clause"],
  [/Redistribution and use in source and binary forms/i, "BSD-2-Clause"],
  [/This is free and unencumbered software/i, "Unlicense"],
];

const LICENCE_FILES = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "LICENCE.md", "COPYING", "License"];

/** The licence as SPDX names it: what its text is, else what the project declares. */
export function licenceOf(scope: Scope): Found<string> | undefined {
  const path = nearest(scope, ...LICENCE_FILES);
  const content = path === undefined ? "" : (scope.repository.tree.text(path) ?? "");
  const known = LICENCES.find(([pattern]) => pattern.test(content))?.[1];
  if (path !== undefined && known !== undefined) return foundAt(known, path);
  const declared = declaredText(
    scope,
    ["project", "license"],
    ["project", "license", "text"],
    ["tool", "poetry", "license"],
  );
  return declared !== undefined && /^[\w.+-]{2,40}$/.test(declared.value) ? declared : undefined;
}

/** Who owns the repository: the owner in its address, else the first author. */
export function organisationOf(scope: Scope): Finding<string> {
  const document = scope.local.project.pyproject;
  for (const keys of [
    ["project", "urls"],
    ["tool", "poetry", "urls"],
    ["tool", "poetry"],
  ] as const) {
    for (const [key, value] of Object.entries(mapping(document?.at(...keys)))) {
      const owner = /^https?:\/\/(?:github|gitlab)\.com\/([\w-]+)\//.exec(`${text(value) ?? ""}/`)?.[1];
      if (owner !== undefined && document !== undefined) return at(scope, owner, document, [...keys, key]);
    }
  }
  const [author] = list(document?.at("project", "authors"));
  const person =
    text(mapping(author)["name"]) ?? text(list(document?.at("tool", "poetry", "authors"))[0])?.replace(/\s*<.*$/, "");
  if (person !== undefined && person !== "" && document !== undefined)
    return at(
      scope,
      person,
      document,
      document.at("project", "authors") === undefined ? ["tool", "poetry", "authors"] : ["project", "authors"],
    );
  const path = nearest(scope, ...LICENCE_FILES);
  const content = path === undefined ? "" : (scope.repository.tree.text(path) ?? "");
  const holder = /^\s*Copyright\s+(?:\(c\)|©)?\s*[\d,\s–-]*(?:present)?[,\s]+([^\n]+?)\.?\s*$/im.exec(
    content.slice(0, 3000),
  );
  const name = holder?.[1]?.replace(/\s*[<(].*$/, "").replace(/^by\s+/i, "");
  if (
    path === undefined ||
    name === undefined ||
    /\[|\byear\b|Free Software Foundation|^(?:and|or|notice)\b/i.test(name)
  )
    return undefined;
  return foundAt(name, path, lineAt(content, holder?.index ?? 0));
}

function declaredText(scope: Scope, ...places: readonly Keys[]): Found<string> | undefined {
  const document = scope.local.project.pyproject;
  for (const keys of places) {
    const value = text(document?.at(...keys));
    if (value !== undefined && value.trim() !== "" && document !== undefined)
      return at(scope, value.trim(), document, keys);
  }
  return undefined;
}

function at(scope: Scope, value: string, document: Structured, keys: Keys): Found<string> {
  return found(scope, value, document.path, document.line(...keys));
}
