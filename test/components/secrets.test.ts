import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";

/** A setting of detect-secrets. */
interface Filter {
  readonly path: string;
  readonly pattern?: readonly string[];
}

const baseline = catalog.units.flatMap(({ files }) => files).find(({ path }) => path === ".secrets.baseline");
const { filters_used: filters } = JSON.parse(String(baseline?.content)) as { filters_used: readonly Filter[] };
const patterns = (name: string) =>
  filters
    .filter(({ path }) => path.endsWith(name))
    .flatMap(({ pattern = [] }) => pattern.map((one) => new RegExp(one)));

/** Alembic names migrations by random hexadecimal digits, which look like a key. */
describe("the search for secrets", () => {
  it.each(['revision = "e10cbd8cf379"', "down_revision = 'e10cbd8cf379'", 'down_revision = ("a1", "b2")'])(
    "takes no id of a migration for one: %s",
    (line) => expect(patterns("should_exclude_line").some((pattern) => pattern.test(line))).toBe(true),
  );

  it.each(['password = "e10cbd8cf379"', '    revision = "e10cbd8cf379"', 'api_revision = "e10cbd8cf379"'])(
    "looks at: %s",
    (line) => expect(patterns("should_exclude_line").some((pattern) => pattern.test(line))).toBe(false),
  );

  it.each([".groundrules/answers.yaml", ".groundrules/lock.json", "uv.lock"])("does not look into %s", (path) =>
    expect(patterns("should_exclude_file").some((pattern) => pattern.test(path))).toBe(true),
  );
});
