import { join } from "node:path";
import { catalog } from "groundrules:catalog";
import { existing } from "groundrules:existing";
import { describe, expect, it } from "vitest";
import { componentsOf, fittingComponents, withComponents, withoutComponents } from "../../../src/app/add/components.ts";
import { settleService } from "../../../src/app/add/service.ts";
import { findDrift } from "../../../src/app/drift/diff.ts";
import { execute } from "../../../src/app/drift/execute.ts";
import { isEmpty, prepare } from "../../../src/app/drift/prepare.ts";
import { openRepository } from "../../../src/app/drift/repository.ts";
import type { Catalogs } from "../../../src/app/drift/sources.ts";
import { planUpdate } from "../../../src/app/drift/update.ts";
import { withVariants } from "../../../src/catalog/catalog.ts";
import type { Answers } from "../../../src/model.ts";
import { SERVICES, textsBelow } from "../../helpers/files.ts";
import { memory } from "../../helpers/memory.ts";

const current = withVariants(catalog, existing);
const catalogs: Catalogs = { version: "1.0.0", current, past: () => Promise.resolve(undefined) };

/** A small service of someone else's, and the folder that is meant where there is more than one. */
const CASES: readonly (readonly [string, string])[] = [
  ["uv-src-fastapi", ""],
  ["poetry-fastapi", ""],
  ["pip-fastapi", ""],
  ["flask-pip-tools", ""],
  ["django-uv", ""],
  ["monorepo", ""],
  ["two-services", "services/billing"],
];

async function workbench(service: string, root: string) {
  const home = `/${service}`;
  const { fs, volume } = memory(textsBelow(join(SERVICES, service)), home);
  const before = volume.toJSON();
  const flags = root === "" ? {} : { root: { value: root, source: "--root" } };
  const { answers } = await settleService(
    { root: home, here: "", fs, given: {}, recorded: {}, flags },
    current,
    undefined,
  );
  const files = () =>
    Object.fromEntries(Object.entries(volume.toJSON()).filter(([path]) => !path.startsWith(`${home}/.groundrules/`)));
  const open = () => openRepository(home, fs);
  const plan = async (asked: "add" | "remove", next: Answers) => {
    const repository = open();
    const planned = await planUpdate(repository, { answers: next, catalogs, git: undefined, asked });
    return { repository, planned, prepared: prepare(planned, repository) };
  };
  const run = async (asked: "add" | "remove", next: Answers) => {
    const { repository, planned, prepared } = await plan(asked, next);
    await execute(prepared, repository.workspace, undefined);
    return planned;
  };
  const drift = () =>
    findDrift(open(), {
      selected: () => true,
      git: () => Promise.resolve(undefined),
      catalogs: () => Promise.resolve(catalogs),
    });
  return { before, answers, files, open, plan, run, drift };
}

/** Proposals wait for a person; without them the law is about all else. */
const settledFiles = (files: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith(".groundrules-new")));

describe.each(CASES)("%s", (service, root) => {
  it("has every part added one by one, none lost, and nothing left to do", async () => {
    const { answers, run, plan, open, drift } = await workbench(service, root);
    let now = answers;
    for (const { id } of fittingComponents(answers, current)) {
      const next = withComponents(now, [id], current).answers;
      expect(componentsOf(next, current)).toEqual(expect.arrayContaining([...componentsOf(now, current)]));
      const { changes } = await run("add", next);
      expect(changes.filter(({ outcome }) => ["removed", "withdrawn", "disowned"].includes(outcome))).toEqual([]);
      now = open().lock.answers ?? next;
    }
    const { prepared } = await plan("add", now);
    // Proposals are made again until someone decides.
    expect(prepared.steps.filter(({ path }) => !path.endsWith(".groundrules-new"))).toEqual([]);
    expect(await drift()).toEqual([]);
    expect(isEmpty(prepared)).toBe(prepared.conflicts.length === 0);
  });

  it("is as it was, to the byte, when every part is taken out again", async () => {
    const { before, answers, files, run, open } = await workbench(service, root);
    const parts = fittingComponents(answers, current).map(({ id }) => id);
    for (const id of parts) await run("add", withComponents(open().lock.answers ?? answers, [id], current).answers);
    const all = open().lock.answers ?? answers;
    await run("remove", withoutComponents(all, [...componentsOf(all, current)], current));
    expect(settledFiles(files())).toEqual(before);
    expect(open().lock.files).toEqual({});
  });
});
