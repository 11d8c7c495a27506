/** A server as it is called on a command line. */
export interface ServerCommand {
  /** `uvicorn`, `gunicorn`, `flask` …; empty where only the application is named. */
  readonly server: string;
  /** `app.main:app`, `config.wsgi`, `app/main.py`; `=app/main.py:app` is the name in that file. */
  readonly target?: string;
  readonly factory: boolean;
  readonly port?: number;
  /** A worker class or an option says so. */
  readonly asgi?: boolean;
}

const SERVER =
  /(?<![\w./=-])(?:[\w./-]*\/)?(uvicorn|gunicorn|hypercorn|granian|daphne|uwsgi|waitress-serve|fastapi|flask)(?=\s)(?!\s*[=:]\s)(.*)/;

/** Without a value behind them. */
const BARE =
  /^--?(?:reload|proxy-headers|no-[\w-]+|factory|access-log|use-colors|preload|daemon|dev|debug|master|http-socket|enable-threads|server-header|date-header)$/;

const TARGET =
  /^(?:[A-Za-z_]\w*(?:\.\w+)*:[A-Za-z_]\w*(?:\.\w+)*(?:\([^()]*\))?|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+|[A-Za-z_]\w*)$/;

/** The servers that a line of shell calls. */
export function readServerCommand(written: string): readonly ServerCommand[] {
  return written.split(/&&|\|\||;|\n/).flatMap((part) => {
    const [, server, rest] = SERVER.exec(part.replace(/["'`[\],]/g, " ")) ?? [];
    if (server === undefined || rest === undefined || /\b(?:install|add|apt|apk|lock)\b/.test(part)) return [];
    const words = rest.split(/\s+/).filter((word) => word !== "");
    const command = read(server, words, part);
    return command === undefined ? [] : [command];
  });
}

function read(server: string, words: readonly string[], whole: string): ServerCommand | undefined {
  if (server === "fastapi" && !/^(?:run|dev)$/.test(words[0] ?? "")) return undefined;
  if (server === "flask" && !/\brun\b/.test(words.join(" "))) return undefined;
  const { options, positional } = parted(words);
  const bind = options.get("--bind") ?? options.get("-b") ?? options.get("--http");
  const port = portIn(options.get("--port") ?? options.get("-p") ?? /:(\d+|\$\{.*\})$/.exec(bind ?? "")?.[1]);
  const target = targetOf(server, positional, options);
  if (target === undefined && server !== "fastapi") return undefined;
  const worker = options.get("-k") ?? options.get("--worker-class") ?? "";
  const asgi = /uvicorn|asgi/i.test(worker) || /^(?:uvicorn|hypercorn|daphne|fastapi)$/.test(server);
  return {
    server,
    ...(target === undefined ? {} : { target: target.replace(/\(.*\)$/, "") }),
    factory: options.has("--factory") || target?.endsWith(")") === true || /\bcreate_\w+\(\)/.test(whole),
    ...(port === undefined ? {} : { port }),
    ...(asgi ? { asgi } : {}),
  };
}

function parted(words: readonly string[]): {
  readonly options: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
} {
  const options = new Map<string, string>();
  const positional: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (!word.startsWith("-") || word === "-") {
      positional.push(word);
      continue;
    }
    const [name = "", value] = word.split("=", 2);
    const next = words[index + 1];
    if (value !== undefined) options.set(name, value);
    else if (BARE.test(word) || next === undefined || (next.startsWith("-") && next !== "-")) options.set(name, "");
    else {
      options.set(name, next);
      index++;
    }
  }
  return { options, positional };
}

function targetOf(
  server: string,
  positional: readonly string[],
  options: ReadonlyMap<string, string>,
): string | undefined {
  if (server === "fastapi") return positional.slice(1).find((word) => /\.py$|^[\w/]+$/.test(word));
  if (server === "flask") return (options.get("--app") ?? options.get("-A"))?.replace(/\.py$/, "").replaceAll("/", ".");
  if (server === "uwsgi") return options.get("--module") ?? options.get("-w");
  return (
    positional.find((word) => TARGET.test(word) && word.includes(":")) ??
    (server === "gunicorn" ? positional.find((word) => TARGET.test(word) && word.includes(".")) : undefined)
  );
}

/** `8000`, or the default of `${PORT:-8000}`. */
function portIn(written: string | undefined): number | undefined {
  const [, plain, fallback] = /^(?:(\d{2,5})|\$\{\w+:?-(\d{2,5})\})$/.exec(written ?? "") ?? [];
  const port = Number(plain ?? fallback);
  return port > 0 ? port : undefined;
}
