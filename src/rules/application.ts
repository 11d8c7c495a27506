/** Parts of an application, and what rules about all of its code rest on. */
import type { Evidence, Finding, Verdict } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { evidence, fail, failures, pass } from "./model.ts";
import type { Command } from "./shell.ts";

/** Modules of the application in a folder of one of these names, or in a module so named. The folder ends in a slash. */
export interface Layer {
  readonly folder: string;
  readonly modules: readonly PythonModule[];
}

/** The layers of any of these names; several services of one repository may each have one. */
export function layersOf(facts: Facts, ...names: readonly string[]): readonly Layer[] {
  const pattern = new RegExp(`^((?:.*/)?(?:${names.join("|")})/|(?:src/)?(?:[^/]+/)?(?:${names.join("|")})\\.py$)`);
  const layers = new Map<string, PythonModule[]>();
  for (const module of facts.python.application) {
    const folder = pattern.exec(module.path)?.[1];
    if (folder !== undefined) layers.set(folder, [...(layers.get(folder) ?? []), module]);
  }
  const written = [...layers].filter(([, modules]) =>
    modules.some(({ text }) => /^(?:def|class|async def|from|import|\w+ *[:=])/m.test(text)),
  );
  // A package says more than a module of that name.
  return written
    .map(([folder, modules]) => ({ folder, modules }))
    .toSorted((a, b) => Number(a.folder.endsWith(".py")) - Number(b.folder.endsWith(".py")));
}

/** The modules of layers, as what a verdict rests on. */
export function modulesIn(layers: readonly Layer[], text: string): readonly Evidence[] {
  return layers.flatMap(({ modules }) => modules.map(({ path }) => evidence(text, { path })));
}

/** For rules about all code of the application. It passes where there is any; what breaks it is an offender. */
export function throughout({ python }: Facts, text: string, findings: readonly Finding[]): Verdict {
  if (findings.length > 0) return failures(findings);
  const { application, entry } = python;
  const path = entry?.path ?? application[0]?.path;
  if (path === undefined) return fail("There is no application code.", "Check the repository that holds it.");
  return pass(evidence(`${application.length} modules: ${text}`, { path }));
}

/** The line of the first match, from 1; 0 if there is none. */
export function lineOf(text: string, pattern: RegExp): number {
  const match = pattern.exec(text);
  return match === null ? 0 : text.slice(0, match.index + (match[0].startsWith("\n") ? 1 : 0)).split("\n").length;
}

/** Where a command stands. */
export function ran({ text, path, line }: Command): Evidence {
  return evidence(text.length > 100 ? `${text.slice(0, 99)}…` : text, { path, line });
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
