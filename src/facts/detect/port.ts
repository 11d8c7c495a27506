import { list, mapping, text, texts } from "../values.ts";
import { byDefault, found, foundAt } from "./model.ts";
import type { Found, Scope } from "./model.ts";
import { composeServicesOf, dockerfilesOf } from "./commands.ts";
import type { Command } from "./commands.ts";
import { applicationModules, lineAt } from "./scope.ts";

/** Rank of the commands that are run, rather than read. */
const FIRM = 30;

/** The port that the service listens on; of those that only root may bind, none. */
export function portOf(scope: Scope, commands: readonly Command[]): Found<number> {
  const firm = commands.filter(({ rank }) => rank >= FIRM);
  const all = [
    ...inCommands(firm),
    ...inDockerfiles(scope),
    ...inCompose(scope),
    ...inSettings(scope),
    ...inCommands(commands),
  ];
  const usable = all.find(({ value }) => value >= 1024 && value <= 65535);
  const [privileged] = all;
  if (usable !== undefined) return usable;
  if (privileged === undefined) return byDefault(8000, "nothing says another port");
  return byDefault(8000, `only root may bind ${privileged.value} (${privileged.from})`);
}

function inCommands(commands: readonly Command[]): readonly Found<number>[] {
  return commands.flatMap(({ port, path, line }) => (port === undefined ? [] : [foundAt(port, path, line)]));
}

function inDockerfiles(scope: Scope): readonly Found<number>[] {
  return dockerfilesOf(scope).flatMap(({ path, stages }) => {
    const instructions = stages.at(-1)?.instructions ?? [];
    const read = (keyword: string, pattern: RegExp): readonly Found<number>[] =>
      instructions
        .filter((instruction) => instruction.keyword === keyword)
        .flatMap(({ value, line }) => {
          const port = Number(pattern.exec(value)?.[1]);
          return port > 0 ? [foundAt(port, path, line)] : [];
        });
    return [...read("EXPOSE", /^"?(\d+)/), ...read("ENV", /(?:^|\s)(?:\w+_)?PORT[= ]"?(\d+)/)];
  });
}

/** The container's side. */
function inCompose(scope: Scope): readonly Found<number>[] {
  return composeServicesOf(scope).flatMap(({ compose: { document }, service: { name, data } }) =>
    [...list(data["ports"]), ...list(data["expose"])].flatMap((entry) => {
      const written = text(mapping(entry)["target"]) ?? texts(entry)[0] ?? "";
      const port = Number(/(?:^|:)(\d+)(?:\/tcp)?["}]*$/.exec(written)?.[1]);
      return port > 0 ? [foundAt(port, document.path, document.line("services", name, "ports"))] : [];
    }),
  );
}

/** `PORT: int = 8000`, `os.getenv("PORT", "8000")`, `--port` of a script. */
function inSettings(scope: Scope): readonly Found<number>[] {
  const pattern =
    /^[ \t]*(?:\w+_)?(?:PORT|port)\s*(?::\s*int)?\s*=\s*(\d{4,5})\b|\(\s*["'](?:\w+_)?PORT["']\s*,\s*(?:default\s*=\s*)?["']?(\d{4,5})/m;
  return applicationModules(scope)
    .filter(({ text: content }) => /(?:PORT|port)\b/.test(content))
    .flatMap(({ path, text: content }) => {
      const match = pattern.exec(content);
      const around = match === null ? "" : content.slice(Math.max(0, match.index), match.index + match[0].length);
      // Ports of others: the database's, Redis's, a mail server's.
      if (
        match === null ||
        /(?:DB|DATABASE|POSTGRES|PG|MYSQL|REDIS|CACHE|QUEUE|SMTP|MAIL|RABBIT|MONGO)\w*PORT/i.test(around)
      )
        return [];
      const port = Number(match[1] ?? match[2]);
      return [5432, 3306, 6379, 27017, 5672].includes(port)
        ? []
        : [found(scope, port, path, lineAt(content, match.index))];
    });
}
