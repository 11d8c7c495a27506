import { describe, expect, it } from "vitest";
import type { Change } from "../../src/change.ts";
import { writeToDisk } from "../../src/io/disk-sink.ts";
import type { FileSystem } from "../../src/io/file-system.ts";
import { removeStale, stagingPath } from "../../src/io/staging.ts";
import { memory } from "../helpers/memory.ts";

const change = (kind: Change["kind"], path: string, mode: Change["mode"] = 0o644): Change => ({
  kind,
  path,
  component: "c",
  ownership: "managed",
  mode,
  after: `new ${path}\n`,
});

/** Fails from the nth rename on. */
function failing(fs: FileSystem, after: number): FileSystem {
  let count = 0;
  return {
    ...fs,
    rename(from, to) {
      if (++count === after) throw new Error("no space left on device");
      fs.rename(from, to);
    },
  };
}

describe("writeToDisk", () => {
  it("makes a new target, folders and modes, and leaves no staging folder", () => {
    const { fs, volume } = memory({ "/place": null });
    const count = writeToDisk(
      [change("create", "a"), change("create", "b/run.sh", 0o755)],
      "/place/x",
      "/place/.s",
      fs,
    );
    expect(count).toBe(2);
    expect(volume.toJSON()).toEqual({ "/place/x/a": "new a\n", "/place/x/b/run.sh": "new b/run.sh\n" });
    expect(volume.statSync("/place/x/b/run.sh").mode & 0o777).toBe(0o755);
  });

  it("makes missing parents of the target", () => {
    const { fs, volume } = memory({ "/place": null });
    writeToDisk([change("create", "a")], "/place/p/q/x", stagingPath("/place/p/q/x", 7, fs), fs);
    expect(volume.toJSON()).toEqual({ "/place/p/q/x/a": "new a\n" });
  });

  it("writes into an existing target only what is due", () => {
    const { fs, volume } = memory({ "/x/a": "old\n", "/x/keep": "mine\n" });
    const changes = [
      change("update", "a"),
      change("create", "n/b"),
      change("unchanged", "keep"),
      change("conflict", "keep"),
    ];
    expect(writeToDisk(changes, "/x", "/x/.s", fs)).toBe(2);
    expect(volume.toJSON()).toEqual({ "/x/a": "new a\n", "/x/n/b": "new n/b\n", "/x/keep": "mine\n" });
  });

  it("writes nothing where nothing is due", () => {
    const { fs, volume } = memory({ "/x/a": "a" });
    expect(writeToDisk([change("unchanged", "a")], "/x", "/x/.s", fs)).toBe(0);
    expect(volume.toJSON()).toEqual({ "/x/a": "a" });
  });

  it.each([1, 2, 3])("undoes everything when rename %i of an existing target fails", (nth) => {
    const tree = { "/x/a": "old a\n", "/x/b": "old b\n" };
    const { fs, volume } = memory(tree);
    const changes = [change("update", "a"), change("update", "b"), change("create", "c")];
    expect(() => writeToDisk(changes, "/x", "/x/.s", failing(fs, nth))).toThrow(
      expect.objectContaining({ code: "WRITE_FAILED" }),
    );
    expect(volume.toJSON()).toEqual(tree);
  });

  it("leaves nothing behind when a new target cannot be moved into place", () => {
    const { fs, volume } = memory({ "/place/other": "" });
    expect(() => writeToDisk([change("create", "a")], "/place/x", "/place/.s", failing(fs, 1))).toThrow(
      /no space left/,
    );
    expect(volume.toJSON()).toEqual({ "/place/other": "" });
  });
});

describe("removeStale", () => {
  it("removes staging folders of processes that are gone, for this target alone", () => {
    const { fs, volume } = memory({
      "/place/.groundrules-staging-x-11/a": "",
      "/place/.groundrules-staging-x-12/a": "",
      "/place/.groundrules-staging-other-11/a": "",
      "/place/x/.groundrules-staging-11/a": "",
      "/place/x/mine": "",
    });
    removeStale("/place/x", fs, (processId) => processId === 12);
    expect(Object.keys(volume.toJSON()).toSorted()).toEqual([
      "/place/.groundrules-staging-other-11/a",
      "/place/.groundrules-staging-x-12/a",
      "/place/x/mine",
    ]);
  });
});
