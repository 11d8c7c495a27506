import { describe, expect, it } from "vitest";
import { walk } from "../../src/io/walk.ts";
import { memory } from "../helpers/memory.ts";

function paths(tree: Record<string, string | null>): readonly string[] {
  return walk("/repo", memory(tree).fs).files.map(({ path }) => path);
}

describe("walk", () => {
  it("lists files in folders, sorted, with their size and executable bit", () => {
    const { fs, volume } = memory({ "/repo/b.py": "12", "/repo/a/run.sh": "1" });
    volume.chmodSync("/repo/a/run.sh", 0o755);
    expect(walk("/repo", fs)).toEqual({
      files: [
        { path: "a/run.sh", size: 1, executable: true },
        { path: "b.py", size: 2, executable: false },
      ],
      problems: [],
    });
  });

  it.each<[string, Record<string, string | null>, readonly string[]]>([
    [
      "history, caches and packages",
      { "/repo/.git/x": "", "/repo/node_modules/x/y.py": "", "/repo/__pycache__/z": "" },
      [],
    ],
    ["virtual environments, whatever their name", { "/repo/env/pyvenv.cfg": "", "/repo/env/lib/a.py": "" }, []],
    [
      "what .gitignore names",
      { "/repo/.gitignore": "*.log\nbuild/\n", "/repo/a.log": "", "/repo/build/b": "" },
      [".gitignore"],
    ],
    ["what the clone excludes", { "/repo/.git/info/exclude": "notes\n", "/repo/notes": "" }, []],
  ])("leaves out %s", (_, tree, expected) => {
    expect(paths(tree)).toEqual(expected);
  });

  it("lets a deeper .gitignore decide, also to take back", () => {
    const tree = {
      "/repo/.gitignore": "*.log\n",
      "/repo/a/.gitignore": "!keep.log\n",
      "/repo/a/keep.log": "",
      "/repo/a/no.log": "",
    };
    expect(paths(tree)).toEqual([".gitignore", "a/.gitignore", "a/keep.log"]);
  });

  it("follows no link, so a loop ends", () => {
    const { fs, volume } = memory({ "/repo/a/b.py": "" });
    volume.symlinkSync("/repo/a", "/repo/a/loop");
    volume.symlinkSync("/etc/passwd", "/repo/passwd");
    expect(walk("/repo", fs).files.map(({ path }) => path)).toEqual(["a/b.py"]);
  });

  it("says which folder could not be listed, and goes on", () => {
    const { fs } = memory({ "/repo/a/x": "", "/repo/b/y": "" });
    const list = fs.list.bind(fs);
    const failing = { ...fs, list: (path: string) => (path === "/repo/a" ? refuse() : list(path)) };
    const { files, problems } = walk("/repo", failing);
    expect(files.map(({ path }) => path)).toEqual(["b/y"]);
    expect(problems).toEqual([{ path: "a", message: "could not be listed" }]);
  });
});

function refuse(): never {
  throw Object.assign(new Error("EACCES"), { code: "EACCES" });
}
