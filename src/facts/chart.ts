import type { Chart } from "./model/delivery.ts";
import type { Structured, Tree } from "./model/text.ts";

/** Helm charts. Those that another chart vendors below its `charts/` are not ours. */
export function readCharts(tree: Tree, read: (path: string) => Structured | undefined): readonly Chart[] {
  const folders = tree.paths.filter((path) => /(?:^|\/)Chart\.ya?ml$/.test(path)).map(folderOf);
  return folders
    .filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(`${within(other)}charts/`)))
    .flatMap((folder) => {
      const metadata = firstOf(tree, read, folder, ["Chart.yaml", "Chart.yml"]);
      return metadata === undefined ? [] : [chartOf(tree, read, folder, metadata)];
    });
}

function chartOf(
  tree: Tree,
  read: (path: string) => Structured | undefined,
  folder: string,
  metadata: Structured,
): Chart {
  const prefix = within(folder);
  const inside = tree.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const matching = (pattern: RegExp) => inside.filter((path) => pattern.test(path)).map((path) => prefix + path);
  const templates = matching(/^templates\/.+\.(?:ya?ml|tpl|txt)$/).flatMap((path) => templateOf(tree, path));
  return {
    folder,
    metadata,
    values: firstOf(tree, read, folder, ["values.yaml", "values.yml"]),
    environments: matching(/^(?:values[-._][^/]+|(?:values|environments|env)\/[^/]+)\.ya?ml$/).flatMap(
      (path) => read(path) ?? [],
    ),
    schema: firstOf(tree, read, folder, ["values.schema.json"]),
    templates,
    tests: [
      ...matching(/^tests\/.+\.ya?ml$/).filter((path) => /^\s*(?:tests|suite):/m.test(tree.text(path) ?? "")),
      ...templates
        .filter(({ text }) => /helm\.sh\/hook["']?\s*:\s*["']?[\w,-]*\btest\b/.test(text))
        .map(({ path }) => path),
    ],
  };
}

function templateOf(tree: Tree, path: string): Chart["templates"] {
  const text = tree.text(path);
  return text === undefined ? [] : [{ path, text, kinds: kindsOf(text) }];
}

/** Kinds of the resources themselves, at the margin: an autoscaler names the kind of its target further in. */
function kindsOf(template: string): readonly string[] {
  const code = template.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, "");
  return [...new Set([...code.matchAll(/^(?:- )?kind:\s*["']?([A-Z]\w*)/gm)].map(([, kind = ""]) => kind))];
}

function firstOf(
  tree: Tree,
  read: (path: string) => Structured | undefined,
  folder: string,
  names: readonly string[],
): Structured | undefined {
  const path = names.map((name) => within(folder) + name).find((candidate) => tree.has(candidate));
  return path === undefined ? undefined : read(path);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

function within(folder: string): string {
  return folder === "" ? "" : `${folder}/`;
}
