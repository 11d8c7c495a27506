import { delimiter, join } from "node:path";
import { PYTHON_VERSIONS, USUAL_PYTHON } from "../plan/derive.ts";
import type { FileSystem } from "./file-system.ts";

/** Where interpreters may be found; the edge fills it from the environment. */
export interface PythonPlaces {
  /** Value of `PATH`. */
  readonly path: string;
  readonly home: string;
  readonly pyenvRoot?: string | undefined;
  readonly uvPythonDirectory?: string | undefined;
}

/**
 * The newest of the supported Python versions that this machine has, or undefined. Looks at names alone: starting interpreters
 * would take longer than the whole generation.
 *
 * @param supported such as `["3.11", "3.12"]`, oldest first
 */
export function newestPython(supported: readonly string[], places: PythonPlaces, fs: FileSystem): string | undefined {
  const folders = places.path.split(delimiter).filter((folder) => folder !== "" && !isShims(folder));
  const managed = [
    ...names(join(places.pyenvRoot ?? join(places.home, ".pyenv"), "versions"), fs),
    ...names(places.uvPythonDirectory ?? join(places.home, ".local", "share", "uv", "python"), fs).map((name) =>
      name.replace(/^cpython-/, ""),
    ),
  ];
  return supported
    .toReversed()
    .find(
      (version) =>
        managed.some((name) => name.startsWith(`${version}.`)) ||
        folders.some((folder) => readable(() => fs.kind(join(folder, `python${version}`)) !== "none", false)),
    );
}

/** The version that a service is developed with unless its author says otherwise. */
export function machinePython(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  fs: FileSystem,
): string {
  const places = {
    path: environment["PATH"] ?? "",
    home,
    pyenvRoot: environment["PYENV_ROOT"],
    uvPythonDirectory: environment["UV_PYTHON_INSTALL_DIR"],
  };
  return newestPython(PYTHON_VERSIONS, places, fs) ?? USUAL_PYTHON;
}

/** pyenv has a shim for every version that it ever installed, and most of them fail. */
function isShims(folder: string): boolean {
  return /[/\\]shims[/\\]?$/.test(folder);
}

function names(folder: string, fs: FileSystem): readonly string[] {
  return readable(() => (fs.kind(folder) === "directory" ? fs.list(folder) : []), []);
}

/** A folder that may not be read holds nothing that may be run: `PATH` of a user who became another one. */
function readable<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
