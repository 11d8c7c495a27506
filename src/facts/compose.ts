import type { Compose } from "./model/delivery.ts";
import type { Structured, Tree } from "./model/text.ts";
import { isMapping, list, mapping, text, type Mapping } from "./values.ts";

const COMPOSE = /(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/;

/** Files of Docker Compose: the plainly named one at the root first. */
export function readCompose(tree: Tree, read: (path: string) => Structured | undefined): readonly Compose[] {
  return tree.paths
    .filter((path) => COMPOSE.test(path))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap((path) => {
      const document = read(path);
      return document === undefined ? [] : [{ document, services: servicesOf(document) }];
    });
}

function servicesOf(document: Structured): Compose["services"] {
  const services = mapping(document.at("services"));
  return Object.keys(services).map((name) => ({
    name,
    line: document.line("services", name),
    data: resolved(name, services, []),
  }));
}

/** With YAML merge keys, and with the service of the same file that it extends. */
function resolved(name: string, services: Mapping, extending: readonly string[]): Mapping {
  const own = merged(services[name]);
  const from = own["extends"];
  const base = text(from) ?? (mapping(from)["file"] === undefined ? text(mapping(from)["service"]) : undefined);
  if (base === undefined || !Object.hasOwn(services, base) || [...extending, name].includes(base)) return own;
  return { ...resolved(base, services, [...extending, name]), ...own };
}

function merged(value: unknown): Mapping {
  const own = mapping(value);
  if (!Object.hasOwn(own, "<<")) return own;
  const sources = isMapping(own["<<"]) ? [own["<<"]] : list(own["<<"]).map(mapping);
  const { "<<": _, ...rest } = own;
  return Object.assign({}, ...sources.toReversed().map(merged), rest) as Mapping;
}

function rank(path: string): number {
  const plain = /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(path) ? 0 : 1;
  return (path.split("/").length - 1) * 2 + plain;
}
