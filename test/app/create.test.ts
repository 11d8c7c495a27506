import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { ANSWERS_PATH, LOCK_PATH, planCreation, renderRepository } from "../../src/app/create.ts";
import { hash } from "../../src/io/lock.ts";
import { writeToDisk } from "../../src/io/disk-sink.ts";
import { miniAnswers, miniCatalog } from "../helpers/catalog.ts";
import { memory } from "../helpers/memory.ts";

const files = () =>
  new Map(renderRepository(miniAnswers, miniCatalog, "1.0.0").files.map((file) => [file.path, file.text]));

describe("renderRepository", () => {
  it("records the answers", () =>
    expect(parse(files().get(ANSWERS_PATH) ?? "")).toEqual({ version: 1, ...miniAnswers }));

  it("records every file with owner, ownership, mode and hash", () => {
    const lock = JSON.parse(files().get(LOCK_PATH) ?? "") as { files: Record<string, unknown> };
    expect(lock).toMatchObject({ version: 2, answers: miniAnswers, generator: "1.0.0" });
    expect(lock.files["run.sh"]).toEqual({
      component: "mini",
      ownership: "managed",
      mode: "755",
      sha256: hash(files().get("run.sh") ?? ""),
    });
    expect(Object.keys(lock.files)).toEqual([...files().keys()].slice(3));
  });

  it("gives the same bytes for the same answers", () => expect(files()).toEqual(files()));
});

describe("planCreation", () => {
  const planned = (fs: ReturnType<typeof memory>["fs"], replaceable = false) =>
    planCreation(miniAnswers, miniCatalog, "1.0.0", "/x", fs, () => replaceable);

  it("changes nothing the second time", () => {
    const { fs } = memory({ "/tmp": null });
    writeToDisk(planned(fs).changes, "/x", "/tmp/s", fs);
    expect(new Set(planned(fs).changes.map(({ kind }) => kind))).toEqual(new Set(["unchanged"]));
  });

  it("does not touch what a once file became", () => {
    const { fs } = memory({ "/x/app/main.py": "mine\n" });
    expect(planned(fs).changes.find(({ path }) => path === "app/main.py")?.kind).toBe("unchanged");
  });

  it.each([
    ["a folder", { "/x/Makefile/a": "" }],
    ["a file where a folder is needed", { "/x/app": "" }],
  ])("refuses %s in the way", (_, tree) => {
    expect(() => planned(memory(tree).fs)).toThrow(expect.objectContaining({ code: "PATH_BLOCKED" }));
  });

  it("follows no link out of the target", () => {
    const { fs, volume } = memory({ "/x": null, "/outside/main.py": "theirs\n" });
    volume.symlinkSync("/outside", "/x/app");
    expect(() => planned(fs)).toThrow(expect.objectContaining({ code: "PATH_BLOCKED" }));
  });
});
