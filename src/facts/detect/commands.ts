import type { Compose } from "../model/delivery.ts";
import { isMapping, mapping, text, texts } from "../values.ts";
import { folderOf, lineAt, resolved } from "./scope.ts";
import type { Scope } from "./model.ts";
import { readServerCommand } from "./server-command.ts";
import type { ServerCommand } from "./server-command.ts";

/** A command that serves the application, and where it is written. */
export interface Command extends ServerCommand {
  /** In the repository. */
  readonly path: string;
  readonly line: number;
  /** How much the place says about what is served in production. */
  readonly rank: number;
}

/** Images and scripts that are not what is deployed. */
const DEVELOPMENT = /(?:^|[/._-])(?:devcontainer|dev|development|tests?|local|ci|debug|reload|watch)(?=$|[/._-])/i;

/** The commands that serve a service, those of production first. */
export function commandsIn(scope: Scope): readonly Command[] {
  return [...inDockerfiles(scope), ...inCompose(scope), ...inFiles(scope), ...inPython(scope)].toSorted(
    (a, b) => b.rank - a.rank,
  );
}

/** Dockerfiles of the service: in its folder, or anywhere for the only service of a repository. */
export function dockerfilesOf({ prefix, repository, root, local }: Scope): typeof repository.dockerfiles {
  const own = repository.dockerfiles.filter(
    ({ path }) => path.startsWith(prefix) && local.tree.has(path.slice(prefix.length)),
  );
  if (own.length > 0 || root === "") return own;
  return repository.dockerfiles.filter(({ text: content }) => content.includes(`${root}/`));
}

function inDockerfiles(scope: Scope): readonly Command[] {
  return dockerfilesOf(scope).flatMap(({ path, stages }) =>
    (stages.at(-1)?.instructions ?? [])
      .filter(({ keyword }) => keyword === "CMD" || keyword === "ENTRYPOINT")
      .flatMap(({ exec, value, line }) =>
        commands(exec?.join(" ") ?? value, path, line, DEVELOPMENT.test(path) ? 60 : 100),
      ),
  );
}

/** Services of compose files that are built from the service's folder. */
export function composeServicesOf(scope: Scope): readonly {
  readonly compose: Compose;
  readonly service: Compose["services"][number];
}[] {
  return scope.repository.compose.flatMap((compose) =>
    compose.services
      .filter(({ data }) => isBuiltFrom(scope, folderOf(compose.document.path), data["build"]))
      .map((service) => ({ compose, service })),
  );
}

function isBuiltFrom({ root, local }: Scope, folder: string, build: unknown): boolean {
  if (build === undefined) return false;
  const context = resolved(folder, text(build) ?? text(mapping(build)["context"]) ?? ".");
  const dockerfile = text(mapping(build)["dockerfile"]) ?? "Dockerfile";
  if (context === undefined) return false;
  const file = resolved(context, dockerfile);
  if (context === root) return true;
  return file !== undefined && folderOf(file) === root && root !== "" && local.tree.has("Dockerfile");
}

function inCompose(scope: Scope): readonly Command[] {
  return composeServicesOf(scope).flatMap(({ compose: { document }, service: { name, data } }) =>
    ["entrypoint", "command"].flatMap((key) =>
      commands(texts(data[key]).join(" "), document.path, document.line("services", name, key), 70),
    ),
  );
}

const FILES: readonly (readonly [RegExp, number])[] = [
  [/^Procfile$/, 90],
  [/(?:^|\/)[^/]*\.sh$|(?:^|\/)(?:entrypoint|start|run|boot)$/, 65],
  [/^(?:GNUm|M|m)akefile$|^[Jj]ustfile$|^Taskfile\.ya?ml$|^\.?mise\.toml$|^pyproject\.toml$/, 50],
  [/^\.github\/workflows\/[^/]+\.ya?ml$/, 30],
  [/^README\.(?:md|rst)$/i, 20],
];

function inFiles({ local, prefix }: Scope): readonly Command[] {
  const shown = local.tree.paths.flatMap((path) => {
    const rank = FILES.find(([pattern]) => pattern.test(path))?.[1];
    if (rank === undefined || /(?:^|\/)(?:tests?|node_modules|frontend)\//.test(path)) return [];
    const content = (local.tree.text(path) ?? "").replaceAll(/\\\n/g, (part) => part.replace("\\\n", "\u2028"));
    const own = DEVELOPMENT.test(path) ? rank - 25 : rank;
    const lines = content.split("\n");
    let line = 1;
    return lines.flatMap((written) => {
      const here = line;
      line += written.split("\u2028").length;
      const command = written.replaceAll("\u2028", " ");
      if (path === "Procfile" && !command.startsWith("web:")) return [];
      if (/^\s*#/.test(command)) return [];
      return commands(command, prefix + path, here, own);
    });
  });
  return [...shown, ...entrypoint(local, prefix), ...uwsgi(local, prefix), ...flask(local, prefix)];
}

/** `[tool.fastapi] entrypoint`, which `fastapi run` reads. */
function entrypoint(local: Scope["local"], prefix: string): readonly Command[] {
  const document = local.structured("pyproject.toml");
  const target = text(document?.at("tool", "fastapi", "entrypoint"));
  if (document === undefined || target === undefined) return [];
  const line = document.line("tool", "fastapi", "entrypoint");
  return [{ server: "", target, factory: false, path: `${prefix}pyproject.toml`, line, rank: 110 }];
}

function uwsgi(local: Scope["local"], prefix: string): readonly Command[] {
  return local.tree.paths
    .filter((path) => /uwsgi[^/]*\.ini$/.test(path))
    .flatMap((path) => {
      const content = local.tree.text(path) ?? "";
      const match = /^\s*(?:module|wsgi)\s*=\s*([\w.]+(?::\w+)?)/m.exec(content);
      const [, target] = match ?? [];
      if (match === null || target === undefined) return [];
      return [
        { server: "uwsgi", target, factory: false, path: prefix + path, line: lineAt(content, match.index), rank: 80 },
      ];
    });
}

/** `FLASK_APP`, wherever it is set. */
function flask(local: Scope["local"], prefix: string): readonly Command[] {
  return local.tree.paths
    .filter((path) =>
      /(?:^|\/)(?:\.flaskenv|\.env(?:\.\w+)?|[^/]*Dockerfile[^/]*|[^/]*compose[^/]*\.ya?ml|Makefile)$/.test(path),
    )
    .flatMap((path) => {
      const content = local.tree.text(path) ?? "";
      const match = /\bFLASK_APP["']?\s*[=: ]\s*["']?([\w./]+(?::\w+)?(?:\(\))?)/.exec(content);
      const [, written] = match ?? [];
      if (match === null || written === undefined) return [];
      const target = written.replace(/\.py$/, "").replaceAll("/", ".").replace(/\(\)$/, "");
      return [
        {
          server: "flask",
          target,
          factory: written.endsWith("()"),
          path: prefix + path,
          line: lineAt(content, match.index),
          rank: 45,
        },
      ];
    });
}

/** `uvicorn.run("app.main:app", port=8000)` */
function inPython({ local, prefix }: Scope): readonly Command[] {
  return local.python.mentioning("uvicorn.run", "granian", "hypercorn").flatMap((module) => {
    if (module.test || !/\buvicorn\.run\(/.test(module.text)) return [];
    return module.syntax.calls
      .filter(({ name }) => name === "uvicorn.run")
      .map(({ arguments: [first = ""], keywords, line }) => {
        const target =
          /^["']([\w.]+:\w+)["']$/.exec(first)?.[1] ?? (/^\w+$/.test(first) ? `=${module.path}:${first}` : undefined);
        const port = Number(/^\d+$/.exec(keywords["port"] ?? "")?.[0]);
        return {
          server: "uvicorn",
          ...(target === undefined ? {} : { target }),
          factory: keywords["factory"] === "True",
          ...(port > 0 ? { port } : {}),
          path: prefix + module.path,
          line,
          rank: 35,
        };
      });
  });
}

function commands(written: string, path: string, line: number, rank: number): readonly Command[] {
  if (isMapping(written)) return [];
  return readServerCommand(written).map((command) => ({ ...command, path, line, rank }));
}
