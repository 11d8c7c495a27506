import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import { resolveAnswers } from "../../../src/answers/resolve.ts";
import { withTime } from "../../../src/answers/time.ts";
import { renderRepository } from "../../../src/app/create.ts";
import { execute } from "../../../src/app/drift/execute.ts";
import { prepare } from "../../../src/app/drift/prepare.ts";
import { planRegeneration } from "../../../src/app/drift/regenerate.ts";
import { openRepository } from "../../../src/app/drift/repository.ts";
import type { Catalogs } from "../../../src/app/drift/sources.ts";
import { type Asked, planUpdate } from "../../../src/app/drift/update.ts";
import type { Answers, Catalog } from "../../../src/model.ts";
import { memory } from "../../helpers/memory.ts";

const ITEMS = "migrations/versions/create_items.py";
const KEYS = "migrations/versions/create_idempotency_keys.py";

function usual(given: Readonly<Record<string, unknown>>): Answers {
  const entries = Object.entries({ name: "orders", ...given }).map(([key, value]) => [key, { value, source: key }]);
  const resolved = resolveAnswers(Object.fromEntries(entries), catalog, { python: "3.13", directory: "orders" });
  return withTime(resolved, "2026-01-01T00:00:00+00:00");
}

/** The templates as a later version might have them: every migration says more, and there is one more in between. */
const next: Catalog = {
  ...catalog,
  units: catalog.units.map((unit) => ({
    ...unit,
    files: unit.files.map((file) => {
      const { content } = file;
      if (file.stays !== "unchanged" || typeof content === "string") return file;
      return { ...file, content: (...of: Parameters<typeof content>) => `${content(...of)}\n# More.\n` };
    }),
  })),
};

const added = (after: string): Catalog => ({
  ...next,
  units: next.units.map((unit) => {
    const like = unit.files.find(({ path }) => path === KEYS);
    if (like === undefined) return unit;
    const content: typeof like.content = ({ answers }) => {
      const place = answers.revisions?.find(({ id }) => id === "outbox")?.after ?? after;
      return `"""Add the outbox."""\n\nrevision = "outbox"\ndown_revision = "${place}"\n`;
    };
    return { ...unit, files: [...unit.files, { ...like, path: "migrations/versions/create_outbox.py", content }] };
  }),
});

function repository(answers: Answers, files: Readonly<Record<string, string>> = {}) {
  const rendered = renderRepository(answers, catalog, "1.0.0").files.map(({ path, text }) => [path, text]);
  const { fs } = memory({ ...Object.fromEntries(rendered), ...files } as Record<string, string>, "/r");
  const versions = () =>
    Object.fromEntries(
      fs.list("/r/migrations/versions").map((name) => [name, fs.read(`/r/migrations/versions/${name}`)]),
    );
  const update = async (to: Answers, current: Catalog, asked?: Asked) => {
    const past = () => Promise.resolve(catalog);
    const catalogs: Catalogs = { version: current === catalog ? "1.0.0" : "2.0.0", current, past };
    const open = openRepository("/r", fs);
    const request = { answers: to, catalogs, git: undefined };
    const plan = await planUpdate(open, asked === undefined ? request : { ...request, asked });
    await execute(prepare(plan, open), open.workspace, undefined);
    return plan;
  };
  return { fs, versions, update };
}

const own = (after: string) => ({
  "migrations/versions/own.py": `"""Own."""\n\nrevision = "own"\ndown_revision = "${after}"\n`,
});
const OWN = own("idempotency_keys");

describe("a migration that is there", { timeout: 60_000 }, () => {
  it("is what every migration of the templates is", () => {
    const files = catalog.units.flatMap((unit) => unit.files);
    const migrations = files.filter(({ path }) => /(?:^|\/)versions\/.*\.py$/.test(path));
    expect(migrations.length).toBeGreaterThan(1);
    expect(migrations.filter(({ stays }) => stays !== "unchanged")).toEqual([]);
  });

  it("is never altered by an update, and the update is said once", async () => {
    const answers = usual({ tier: 4 });
    const made = repository(answers, OWN);
    const before = made.versions();
    const plan = await made.update(answers, next);
    expect(made.versions()).toEqual(before);
    const said = plan.changes.filter(({ notes }) => notes.some(({ code }) => code === "applied"));
    expect(said.map(({ path }) => path)).toEqual([KEYS, ITEMS]);
    expect((await made.update(answers, next)).changes.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it("is never altered by regenerate, also where it is named", async () => {
    const edited = '"""Edited."""\n';
    const made = repository(usual({ tier: 4 }), { [ITEMS]: edited });
    const catalogs: Catalogs = { version: "1.0.0", current: catalog, past: () => Promise.resolve(undefined) };
    const selected = (path: string) => path === ITEMS;
    const plan = await planRegeneration(openRepository("/r", made.fs), {
      catalogs,
      git: undefined,
      selected,
      named: true,
    });
    expect(plan.changes).toEqual([]);
  });

  it.each<[string, Answers, Answers, Asked | undefined]>([
    ["authentication", usual({ tier: 4, authentication: "none" }), usual({ tier: 4 }), undefined],
    ["authentication in a move", usual({ tier: 3 }), usual({ tier: 4 }), "tier"],
    ["no database", usual({ tier: 4 }), usual({ tier: 4, database: "none" }), undefined],
    ["no database in a move", usual({ tier: 3 }), usual({ tier: 2 }), "tier"],
    ["less in a move", usual({ tier: 5 }), usual({ tier: 3 }), "tier"],
  ])("stays as it is where the answers change: %s", async (_, from, to, asked) => {
    const made = repository(from, from.tier === 3 ? own("0001") : OWN);
    const before = made.versions();
    await made.update(to, catalog, asked);
    expect(made.versions()).toMatchObject(before);
  });
});

describe("a migration that an update brings", { timeout: 60_000 }, () => {
  it("comes behind those of the user, and stays there", async () => {
    const answers = usual({ tier: 4 });
    const made = repository(answers, OWN);
    const { answers: placed } = await made.update(answers, added("idempotency_keys"));
    expect(made.versions()["create_outbox.py"]).toContain('down_revision = "own"');
    expect(placed.revisions).toEqual([{ id: "outbox", after: "own" }]);
    expect(made.fs.read("/r/.groundrules/answers.yaml")).toMatch(/revisions:\n +- id: outbox\n +after: own\n/);
    expect((await made.update(placed, added("idempotency_keys"))).changes.flatMap(({ steps }) => steps)).toEqual([]);
  });

  it("is recorded only where the templates would place it elsewhere", async () => {
    const answers = usual({ tier: 4 });
    const made = repository(answers);
    expect((await made.update(answers, added("idempotency_keys"))).answers).toEqual(answers);
  });

  it("does not come twice where the user keeps it under another name", async () => {
    const answers = usual({ tier: 4 });
    const named = '"""Add the outbox."""\n\nrevision = "outbox"\ndown_revision = "idempotency_keys"\n';
    const made = repository(answers, { "migrations/versions/2026_outbox.py": named });
    await made.update(answers, added("idempotency_keys"));
    expect(made.versions()).not.toHaveProperty("create_outbox.py");
  });

  it("is refused where the user's have several ends", async () => {
    const answers = usual({ tier: 4 });
    const other = '"""Other."""\n\nrevision = "other"\ndown_revision = "0001"\n';
    const made = repository(answers, { ...OWN, "migrations/versions/other.py": other });
    await expect(made.update(answers, added("idempotency_keys"))).rejects.toThrow(
      expect.objectContaining({ code: "MIGRATIONS_DIVERGED" }),
    );
  });
});
