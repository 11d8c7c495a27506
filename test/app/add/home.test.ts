import { describe, expect, it } from "vitest";
import { findHome } from "../../../src/app/add/home.ts";
import { memory } from "../../helpers/memory.ts";

const LOCK = { ".groundrules/lock.json": "{}" };
const inside = (root: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));

describe("findHome", () => {
  it.each<[string, Record<string, string>, string, object]>([
    [
      "the folder with our lock",
      inside("/r", { ...LOCK, "api/a.py": "" }),
      "/r/api",
      { root: "/r", here: "api", kept: true },
    ],
    [
      "the folder with answers alone",
      { "/r/.groundrules/answers.yaml": "" },
      "/r",
      { root: "/r", here: "", kept: false },
    ],
    [
      "the root of the work tree",
      inside("/r", { ".git/HEAD": "", "a/b/c.py": "" }),
      "/r/a/b",
      { root: "/r", here: "a/b", kept: false },
    ],
    ["the folder itself, without git", { "/r/a.py": "" }, "/r", { root: "/r", here: "", kept: false }],
    [
      "a repository inside another one",
      { ...inside("/r", LOCK), ...inside("/r/vendor", { ".git/HEAD": "", "a.py": "" }) },
      "/r/vendor",
      { root: "/r/vendor", here: "", kept: false },
    ],
  ])("finds %s", (_, files, cwd, home) => {
    expect(findHome(cwd, memory(files).fs)).toEqual(home);
  });
});
