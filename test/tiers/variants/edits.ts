import { edit, type Edit } from "../removal.ts";

/** By tier and rule, by what is done. */
export type Variants = Readonly<Record<string, Readonly<Record<string, readonly Edit[]>>>>;

export const PIPELINE = ".github/workflows/pipeline.yml";
export const SECURITY = ".github/workflows/security.yml";
export const MAKE = "Makefile";
export const PROJECT = "pyproject.toml";
export const HOOKS = ".pre-commit-config.yaml";
export const RECIPE = "Dockerfile";

/** Only a person starts the pipeline. */
export const HAND: Edit = edit(PIPELINE, /^on:\n(?: .*\n)+/m, "on:\n  workflow_dispatch:\n");

export const put =
  (path: string, text: string): Edit =>
  (files) => ({ ...files, [path]: text });

/** Another step in place of the one that runs a target of make. */
export const step = (target: string, instead: string): Edit =>
  edit(PIPELINE, new RegExp(`^( *)- run: make (?:[\\w-]+ )*${target}$`, "gm"), `$1- ${instead}`);

/** A setting of a commit hook. */
export const setting = (id: string, line: string): Edit =>
  edit(HOOKS, new RegExp(`(- id: ${id}\\n)`), `$1        ${line}\n`);

/** Without the files whose path fits. */
export const without =
  (fits: (path: string) => boolean): Edit =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !fits(path)));

export const rewrite =
  (paths: RegExp, change: (text: string) => string): Edit =>
  (files) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, paths.test(path) ? change(text) : text]));
