import type { PythonModule } from "../model/python.ts";
import { byDefault, found } from "./model.ts";
import type { Finding, Found, Scope } from "./model.ts";
import { applicationModules, lineAt } from "./scope.ts";
import { settingsClassesIn } from "./settings-classes.ts";
import type { SettingsClass } from "./settings-classes.ts";

/** An environment variable that the service reads. */
export interface Variable {
  readonly name: string;
  /** Without it the service does not start. */
  readonly required: boolean;
  /** The code puts its value together of others. */
  readonly made?: boolean;
  readonly path: string;
  readonly line: number;
}

/** The variables that the code of the service names, each once; required if any place requires it. */
export function variablesIn(scope: Scope): readonly Variable[] {
  const modules = applicationModules(scope).filter(({ path }) => !/(?:^|[/_])tests?(?:[/_.]|$)/.test(path));
  const read = [...inSettingsClasses(modules), ...modules.flatMap(inEnviron), ...modules.flatMap(inLibraries)];
  const byName = new Map<string, Variable>();
  for (const variable of read) {
    const known = byName.get(variable.name);
    if (known === undefined || (!known.required && variable.required)) byName.set(variable.name, variable);
  }
  return [...byName.values()];
}

/** Fields of pydantic's settings, with the prefix that the class gives them. */
function inSettingsClasses(modules: readonly PythonModule[]): readonly Variable[] {
  if (!modules.some(({ text }) => text.includes("BaseSettings"))) return [];
  // A field of such a type is read by its own fields.
  const models = new Set(modules.flatMap(({ text }) => [...text.matchAll(MODEL)].map(([, name = ""]) => name)));
  return settingsClassesIn(modules).flatMap((settings) => fieldsOf(settings, models));
}

const MODEL = /^[ \t]*class\s+(\w+)\s*\((?:[^)]*,\s*)?(?:pydantic\.)?BaseModel\s*[,)]/gm;

function fieldsOf(
  { module: { path }, definition, prefix }: SettingsClass,
  models: ReadonlySet<string>,
): readonly Variable[] {
  return definition.attributes.flatMap(({ name, annotation, value, line }) => {
    if (annotation === undefined || name === "model_config" || name.startsWith("_") || annotation.includes("ClassVar"))
      return [];
    if (models.has(annotation)) return [];
    const alias = /\b(?:validation_alias|alias|env)\s*=\s*(?:AliasChoices\(\s*)?["'](\w+)["']/.exec(value ?? "")?.[1];
    const field = /^(?:\w+\.)*Field\(/.test(value ?? "");
    const missing =
      value === undefined ||
      value === "..." ||
      (field && /^(?:\w+\.)*Field\(\s*(?:\.\.\.|\w+\s*=|\))/.test(value) && !/\bdefault(?:_factory)?\s*=/.test(value));
    const reading = /^(?:\w+\.)*(?:config|env|getenv|environ)\b/.test(value ?? "");
    if (reading) return [];
    const required = missing && !/\bNone\b|\bOptional\b/.test(annotation);
    const made = /^[rR]?[fF]["'].*\{/.test(value ?? "");
    return [{ name: (alias ?? prefix + name).toUpperCase(), required, made, path, line }];
  });
}

/** `os.environ["X"]` and its kin. What a function reads when it is called does not keep the service from starting. */
function inEnviron(module: PythonModule): readonly Variable[] {
  const { path, text } = module;
  if (!/environ|getenv/.test(text)) return [];
  const code = text.replaceAll(/#[^\n]*/g, (comment) => " ".repeat(comment.length));
  return [
    ...code.matchAll(/\b(?:environ(\[|\.get\(|\.setdefault\()|getenv(\())\s*["'](\w+)["']\s*(\]?)(\s*=(?!=))?/g),
  ].flatMap(({ 1: how, 3: name = "", 5: set, index }) => {
    if (set !== undefined || how === ".setdefault(") return [];
    const line = lineAt(code, index);
    const required =
      how === "[" && !module.syntax.functions.some((other) => other.line <= line && line <= other.endLine);
    return [{ name, required, path, line }];
  });
}

/** `env("X")` of django-environ and environs, `config("X")` of decouple and Starlette. */
function inLibraries({ path, text }: PythonModule): readonly Variable[] {
  if (!/\b(?:environ|environs|decouple|starlette\.config|dj_database_url)\b|\bimport env\b/.test(text)) return [];
  const code = text.replaceAll(/#[^\n]*/g, (comment) => " ".repeat(comment.length));
  const declared = /\bEnv\(([\s\S]*?)\n?\)\s*$/m.exec(code)?.[1] ?? "";
  const called = [
    ...code.matchAll(
      /(?<![\w.])(?:env|config|Config\(\))(?:\.(?!read_env|config\b)\w+)?\(\s*["'](\w+)["']\s*((?:[^()]|\([^()]*\))*)\)/g,
    ),
  ].map(({ 1: name = "", 2: rest = "", index }) => ({
    name,
    required:
      !/\bdefault\s*=|^\s*,\s*(?!cast\s*=|\w+\s*=)\S/.test(rest) && !new RegExp(`\\b${name}\\s*=`).test(declared),
    path,
    line: lineAt(code, index),
  }));
  const bare = [...code.matchAll(/\b(?:dj_database_url\.config\(|env\.db(?:_url)?\(\s*\))/g)].map(({ index }) => ({
    name: "DATABASE_URL",
    required: false,
    path,
    line: lineAt(code, index),
  }));
  return [...called, ...bare].filter(({ name }) => /^[A-Z][A-Z0-9_]*$/i.test(name));
}

const LOADING =
  /\bload_dotenv\(|\bread_env\(|\benv_file\s*=\s*["'([]|\bfrom decouple\b|\bimport Config\b(?=[\s\S]*\bConfig\(\s*[^\s)])/;

/** Whether the service takes its variables from a file `.env` as well. */
export function loadsEnvOf(scope: Scope): Found<boolean> {
  for (const { path, text } of applicationModules(scope)) {
    const match = LOADING.exec(text);
    if (match !== null) return found(scope, true, path, lineAt(text, match.index));
  }
  return byDefault(false, "no module loads a file .env");
}

const ADDRESS =
  /(?:DATABASE|DB|POSTGRES(?:QL)?|PG|MYSQL|MONGO(?:DB)?|SQL(?:ALCHEMY|ITE)?)(?:_\w+)*_?(?:URL|URI|DSN)$|^(?:\w+_)?(?:DATABASE_URL|DB_DSN|DSN)$/i;
const PART = /(?:POSTGRES|PG|DB|DATABASE|MYSQL|MARIADB|MONGO)\w*_?(?:HOST|SERVER|NAME|USER|PASSWORD)$/i;

/** The variable with the database's address; empty where the address is put together of parts. */
export function databaseVariableOf(
  scope: Scope,
  variables: readonly Variable[],
  database: string | undefined,
): Finding<string> {
  if (database === "none") return { value: "", from: "default: there is no database" };
  const plain = variables.filter(({ name }) => ADDRESS.test(name) && !/TEST|REDIS|CELERY|CACHE|SENTRY/i.test(name));
  const kind =
    database === "postgresql" ? /MYSQL|MONGO|SQLITE/ : database === "mysql" ? /POSTGRES|PG|MONGO|SQLITE/ : /$^/;
  const fitting = plain.filter(({ name }) => !kind.test(name));
  const best =
    fitting.find(({ name }) => name === "DATABASE_URL") ??
    fitting.find(({ name }) => name.endsWith("DATABASE_URL")) ??
    (fitting.length === 1 ? fitting[0] : undefined) ??
    onlyOne(fitting.filter(({ required }) => required));
  if (best !== undefined) return found(scope, best.name, best.path, best.line);
  if (fitting.length > 1) return { candidates: fitting.map(({ name }) => name) };
  const part = variables.find(({ name }) => PART.test(name));
  return part === undefined ? undefined : found(scope, "", part.path, part.line);
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
