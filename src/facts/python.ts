import type { Problem } from "../conformance.ts";
import { lazily } from "./lines.ts";
import type { Python, PythonModule } from "./model/python.ts";
import type { Tree } from "./model/text.ts";
import { entryOf } from "./python/entry.ts";
import { isApplication, modulesOf } from "./python/modules.ts";
import { tagsOf } from "./python/tags.ts";

/** @param note is told what could not be parsed */
export function pythonOf(tree: Tree, note: (problem: Problem | undefined) => void): Python {
  const modules = modulesOf(tree, note);
  const application = modules.filter(({ path }) => isApplication(path, tree));
  const tests = modules.filter(({ test }) => test);
  const mentions = new Map<string, ReadonlySet<PythonModule>>();
  const mentioning = (word: string): ReadonlySet<PythonModule> => {
    const found = mentions.get(word) ?? new Set(modules.filter(({ text }) => text.includes(word)));
    mentions.set(word, found);
    return found;
  };
  const tags = lazily(() => tagsOf(modules));
  const entry = lazily(() => entryOf(application, tree));
  return {
    modules,
    application,
    tests,
    mentioning(...words) {
      const found = words.map(mentioning);
      return found.length === 1
        ? [...(found[0] ?? [])]
        : modules.filter((module) => found.some((set) => set.has(module)));
    },
    get tags() {
      return tags();
    },
    get entry() {
      return entry();
    },
  };
}
