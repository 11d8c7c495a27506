import type { OpenApi } from "./model/records.ts";
import type { Structured, Tree } from "./model/text.ts";

const CANDIDATES = [
  /^openapi\.(?:json|ya?ml)$/,
  /^docs\/(?:.*\/)?(?:openapi|api_spec|swagger)\.(?:json|ya?ml)$/,
  /(?:^|\/)(?:openapi|swagger)\.(?:json|ya?ml)$/,
];

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** The description of the HTTP interface that the repository holds. */
export function readOpenApi(tree: Tree, read: (path: string) => Structured | undefined): OpenApi | undefined {
  for (const pattern of CANDIDATES) {
    for (const path of tree.paths.filter((candidate) => pattern.test(candidate))) {
      const document = read(path);
      const version = document?.at("openapi");
      if (document !== undefined && typeof version === "string") return describe(document, version);
    }
  }
  return undefined;
}

function describe(document: Structured, version: string): OpenApi {
  const operations = Object.entries(record(document.at("paths"))).flatMap(([path, item]) =>
    Object.entries(record(item))
      .filter(([method]) => METHODS.has(method))
      .map(([method, data]) => ({
        method,
        path,
        data: record(data),
        get line() {
          return document.line("paths", path, method);
        },
      })),
  );
  return { path: document.path, document, version, operations };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
