import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Clone, Plan } from "./clone.ts";

const sourceAt = (url: string) => `
[[tool.poetry.source]]
name = "simple"
url = "${url}/"
priority = "primary"
`;

/** Prints where pip finds PyPI. */
const SIMPLE_URL = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)";

/**
 * Makes a copy of a Poetry project installable where PyPI is a mirror: Poetry asks PyPI by another interface than pip and uv, which
 * a mirror may not have, and remembers it in its lock file. Named as a source, PyPI is asked as by the others. Others are left alone.
 */
export async function lockForMirror(clone: Clone, { answers: { project } }: Plan): Promise<void> {
  if (project.manager !== "poetry") return;
  const cwd = join(clone.path, project.root);
  const { stdout } = await clone.run(["uv", "run", "--no-project", "--with", "pip", "python", "-c", SIMPLE_URL]);
  appendFileSync(join(cwd, "pyproject.toml"), sourceAt(stdout.trim()));
  await clone.run(["poetry", "lock", "--quiet"], { cwd });
}
