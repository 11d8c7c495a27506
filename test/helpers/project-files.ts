import { fileURLToPath } from "node:url";
import type { Answers } from "../../src/model.ts";
import type { Project } from "../../src/project.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import { loadCatalog, miniAnswers } from "./catalog.ts";
import { uvProject } from "./project.ts";

/** The templates as they are. */
export const catalog = await loadCatalog(fileURLToPath(new URL("../../templates", import.meta.url)));

export const PROJECT: Project = { ...uvProject, devGroups: ["dev"], linters: ["ruff"] };

/** What components write for a service that someone else wrote: text by path. */
export function files(facts: Partial<Project>, ...components: readonly string[]): Readonly<Record<string, string>> {
  const project = { ...PROJECT, ...facts };
  const answers: Answers = { ...miniAnswers, name: "shop", package: "shop", port: 8000, components, project };
  return Object.fromEntries(render(plan(answers, catalog, "0.1.0")).map(({ path, text }) => [path, text]));
}

/** One of these files; empty where there is none. */
export const file = (path: string, facts: Partial<Project>, ...components: readonly string[]): string =>
  files(facts, ...components)[path] ?? "";
