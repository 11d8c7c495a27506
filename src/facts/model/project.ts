/** What a Python project says about itself and what it needs. */
import type { Structured } from "./text.ts";

export interface Dependency {
  /** Normalised (PEP 503). */
  readonly name: string;
  /** Extras, specifier and marker as written: `[standard]>=0.142,<0.200`. */
  readonly specifier: string;
  /** `main`, the name of an extra or of a dependency group, or the requirements file it stands in. */
  readonly group: string;
  readonly development: boolean;
  readonly path: string;
  readonly line: number;
}

export type DependencyManager = "uv" | "poetry" | "pdm" | "hatch" | "pipenv" | "pip-tools" | "requirements";

/** pyproject.toml, requirements files, Pipfile, setup.cfg, and the lock files beside them. */
export interface Project {
  readonly pyproject?: Structured;
  readonly name?: string;
  readonly requiresPython?: string;
  readonly manager?: DependencyManager;
  /** uv.lock, poetry.lock, pdm.lock, Pipfile.lock, or a compiled requirements.txt with `==` throughout. */
  readonly lockFile?: string;
  readonly dependencies: readonly Dependency[];
  /** Any group; runtime first. */
  dependency(name: string): Dependency | undefined;
  /** `[tool.<name>]`, also from the tool's own file (ruff.toml, pytest.ini, mypy.ini, setup.cfg, .coveragerc); `path` says which. */
  tool(
    name: string,
  ):
    | { readonly path: string; readonly data: Readonly<Record<string, unknown>>; line(...keys: string[]): number }
    | undefined;
}
