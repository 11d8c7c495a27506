/** What Python code says. */
import type { Problem } from "../../conformance.ts";

export interface PythonImport {
  /** `a.b` of `import a.b` and of `from a.b import c`; relative ones keep their dots. */
  readonly module: string;
  /** Empty for `import a.b`. */
  readonly names: readonly string[];
  readonly line: number;
}

export interface PythonCall {
  /** Dotted as written: `logging.getLogger`, `app.add_middleware`; calls on other expressions start with a dot: `.encode`. */
  readonly name: string;
  /** Positional arguments as written. */
  readonly arguments: readonly string[];
  /** Keyword arguments as written. */
  readonly keywords: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface PythonFunction {
  readonly name: string;
  /** With the classes and functions around it: `Service.create`. */
  readonly qualified: string;
  readonly line: number;
  readonly endLine: number;
  readonly async: boolean;
  /** As written, without `@`. */
  readonly decorators: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly annotation?: string; readonly default?: string }[];
  readonly returns?: string;
  readonly docstring?: string;
}

export interface PythonClass {
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  /** As written. */
  readonly bases: readonly string[];
  readonly decorators: readonly string[];
  readonly docstring?: string;
  /** Annotated or assigned names in the body. */
  readonly attributes: readonly {
    readonly name: string;
    readonly annotation?: string;
    readonly value?: string;
    readonly line: number;
  }[];
}

/** The parts of a module's syntax that rules ask for. */
export interface PythonSyntax {
  readonly docstring?: string;
  readonly imports: readonly PythonImport[];
  readonly calls: readonly PythonCall[];
  readonly functions: readonly PythonFunction[];
  readonly classes: readonly PythonClass[];
  /** Names assigned at module level, with the value as written. */
  readonly assignments: readonly { readonly name: string; readonly value: string; readonly line: number }[];
  /** Values of string literals (not of docstrings), escapes as written; f-strings with their braces. */
  readonly strings: readonly { readonly value: string; readonly line: number }[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  /** `except` clauses: what they catch as written (`""` for a bare one), and whether the body is only `pass` or `...`. */
  readonly handlers: readonly { readonly catches: string; readonly empty: boolean; readonly line: number }[];
  /** First place where the parser had to skip something. */
  readonly problem?: Problem;
}

export interface PythonModule {
  readonly path: string;
  readonly text: string;
  /** Below a folder of tests, or named like one. */
  readonly test: boolean;
  /** Parsed when first asked for: look at `text` before. */
  readonly syntax: PythonSyntax;
}

export interface TaggedTest {
  readonly path: string;
  /** Qualified name of the test function, or of the class or module that carries the mark. */
  readonly name: string;
  readonly line: number;
}

export interface Python {
  /** Every `*.py` file, first-party. */
  readonly modules: readonly PythonModule[];
  /** Modules that are neither tests nor migrations nor scripts. */
  readonly application: readonly PythonModule[];
  readonly tests: readonly PythonModule[];
  /** Modules whose text holds any of the words: cheap, so ask this before asking for syntax. */
  mentioning(...words: readonly string[]): readonly PythonModule[];
  /** Tests by the id of the rule that they are tagged with: `pytest.mark.rule("…")` on functions, classes and `pytestmark`. */
  readonly tags: ReadonlyMap<string, readonly TaggedTest[]>;
  /** The HTTP application: `app.main:app` or a factory. */
  readonly entry:
    | {
        readonly path: string;
        readonly name: string;
        readonly factory: boolean;
        readonly framework: string;
        readonly line: number;
      }
    | undefined;
}
