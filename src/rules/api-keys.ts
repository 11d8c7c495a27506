import { mapping } from "../facts/values.ts";
import { lineOf } from "./application.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { apiKeys, mentions, noApiKeys } from "./security-surface.ts";

/** Every operation that takes a key asks for something else too. */
const keysAreNotAlone: Check = (facts, question) => {
  const { openapi } = facts;
  const schemes = mapping(openapi?.document.at("components", "securitySchemes"));
  const isKey = (name: string): boolean => mapping(schemes[name])["type"] === "apiKey";
  if (openapi === undefined || Object.keys(schemes).length === 0) return othersInCode(facts, question);
  const everywhere = openapi.document.at("security");
  const alone = openapi.operations.filter(({ data }) => {
    const alternatives = data["security"] ?? everywhere;
    return (
      Array.isArray(alternatives) &&
      alternatives.some((one) => Object.keys(mapping(one)).length > 0 && Object.keys(mapping(one)).every(isKey))
    );
  });
  if (alone.length > 0) {
    return failures(
      alone.map(({ method, path, line }) =>
        finding(
          `${method.toUpperCase()} ${path} lets in whoever has a key.`,
          "Require a token of the caller beside the key.",
          {
            path: openapi.path,
            line,
          },
        ),
      ),
    );
  }
  return pass(
    evidence("keys are never enough", {
      path: openapi.path,
      line: openapi.document.line("components", "securitySchemes"),
    }),
  );
};

const othersInCode: Check = (facts) => {
  const issued = apiKeys(facts).find(({ text }) => /\.post\(/.test(text));
  if (issued !== undefined) {
    return fail(
      "Whoever holds a key that is made here is let in by it alone.",
      "Require a token of the caller beside the key, or let keys expire soon.",
      issued,
    );
  }
  const others = mentions(facts.python.application, /\b(?:HTTPBearer|OAuth2\w*Bearer|OpenIdConnect)\(/);
  return found(
    others,
    ({ path, line, text }) => evidence(text, { path, line }),
    () =>
      fail(
        "An API key is all that a caller needs.",
        "Require a token of the caller beside the key.",
        apiKeys(facts)[0] ?? {},
      ),
  );
};

/** Who rotates the keys, and when, is written down. */
const rotationIsWritten: Check = (facts) => {
  const pages = facts.glob(["README.md", "SECURITY.md", "docs/**/*.md"]).flatMap((path) => {
    const line = lineOf(
      facts.tree.text(path) ?? "",
      /api[ -]?keys?\b[^\n]*(?:rotat|every \d+|days|month)|rotat[^\n]*api[ -]?key/i,
    );
    return line > 0 ? [{ path, line }] : [];
  });
  return found(
    pages,
    (page) => evidence("keys rotate", page),
    () => fail("No document says how often API keys rotate.", "Add owner and period to docs/security.md."),
  );
};

export const keysOfClients: Topic = {
  id: "api-keys",
  title: "API keys",
  bindings: [
    { by: "facts", rules: ["PY-SEC-020"], check: keysAreNotAlone, unless: noApiKeys },
    { by: "test", rules: ["PY-SEC-021", "PY-SEC-021a", "PY-SEC-021b", "PY-SEC-021c"], unless: noApiKeys },
    { by: "host", rules: ["PY-SEC-022"], carrier: rotationIsWritten, unless: noApiKeys },
  ],
};
