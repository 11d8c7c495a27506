import type { Project } from "../project.ts";
import { shellWord, words } from "./shell.ts";

/** The server that starts a service: its own, or the usual one of its interface. */
function serverOf({ server, interface: kind }: Project): string {
  if (kind === "wsgi") return server === "" || server === "uvicorn" ? "gunicorn" : server;
  // gunicorn would need a worker class, whose home moved between versions.
  return server === "" || server === "gunicorn" ? "uvicorn" : server;
}

/** What has to be installed besides, so that the server is there. */
export function serverRequirementsOf(project: Project, version: (tool: string) => string): readonly string[] {
  const server = serverOf(project);
  return server === project.server ? [] : [`${server}==${version(server)}`];
}

/** The command that starts the service, as words. */
export function serveOf(project: Project, port: number): readonly string[] {
  const { application, factory, interface: kind, source } = project;
  const hidden = isHidden(project);
  const bind = ["--bind", `0.0.0.0:${port}`];
  const listen = ["--host", "0.0.0.0", "--port", String(port)];
  const called = factory ? `${application}()` : application;
  const option = (name: string): readonly string[] => (factory ? [name] : []);
  const server = serverOf(project);
  switch (server) {
    case "gunicorn":
      return ["gunicorn", called, ...bind, "--access-logfile", "-", ...(hidden ? ["--pythonpath", source] : [])];
    case "hypercorn":
      return onPath(project, ["hypercorn", `${kind}:${called}`, ...bind, "--access-logfile", "-"]);
    case "granian":
      return onPath(project, ["granian", application, "--interface", kind, ...option("--factory"), ...listen]);
    default:
      return ["uvicorn", application, ...option("--factory"), ...listen, ...(hidden ? ["--app-dir", source] : [])];
  }
}

/** The command of an image: one process that waits for one request at a time would answer no probe meanwhile. */
export function serveImageOf(project: Project, port: number): readonly string[] {
  const command = serveOf(project, port);
  const configured = project.packages.some((path) => /(?:^|\/)gunicorn\.conf\.py$/.test(path));
  if (command[0] !== "gunicorn" || configured) return command;
  // Its workers report to a file, which a disk of a container may hold up.
  return [...command, "--workers", "2", "--threads", "4", "--worker-tmp-dir", "/dev/shm"];
}

/** The shell command that runs the tests, or empty. */
export function testOf(project: Project, inEnvironment: (command: string) => string): string {
  const path = isHidden(project) ? `PYTHONPATH=${shellWord(project.source)} ` : "";
  switch (project.testRunner) {
    case "pytest":
      // As a module it puts the folder on the path, from which tests import what is not installed.
      return path + inEnvironment(project.installable ? "pytest" : "python -m pytest");
    case "django":
      return path + inEnvironment(`python ${shellWord(manageOf(project) || usualManage(project))} test`);
    case "unittest":
      return (
        path +
        inEnvironment(words("python -m unittest discover", project.tests !== "" && `-s ${shellWord(project.tests)}`))
      );
    case "none":
      return "";
  }
}

/**
 * The command that changes the schema to the newest, as words; empty where nothing does.
 *
 * @param ours whether component alembic is ours
 */
export function migrateOf(project: Project, ours: boolean): readonly string[] {
  const { migrations, assets, framework, application } = project;
  if (migrations === "django") {
    return onPath(project, ["python", manageOf(project) || usualManage(project), "migrate", "--noinput"]);
  }
  // Our settings put the code on the path themselves.
  if (migrations !== "alembic") return ours ? ["alembic", "upgrade", "head"] : [];
  const settings = assets.find((path) => /(?:^|\/)alembic\.ini$/.test(path)) ?? "alembic.ini";
  if (framework === "flask" && !assets.includes("alembic.ini")) {
    // Flask-Migrate keeps its settings in the folder of the migrations, and needs the application.
    return onPath(project, ["flask", "--app", application, "db", "upgrade"]);
  }
  const config = settings === "alembic.ini" ? [] : ["--config", settings];
  return onPath(project, ["alembic", ...config, "upgrade", "head"]);
}

/** Django's own command, which lies beside the code; empty where there is none. */
export function manageOf({ packages, assets }: Project): string {
  return [...packages, ...assets].find((path) => /(?:^|\/)manage\.py$/.test(path)) ?? "";
}

function usualManage({ source }: Project): string {
  return source === "" ? "manage.py" : `${source}/manage.py`;
}

/** Modules lie in a folder that nothing puts on the path. */
function isHidden({ source, installable }: Project): boolean {
  return source !== "" && !installable;
}

function onPath(project: Project, command: readonly string[]): readonly string[] {
  return isHidden(project) ? ["env", `PYTHONPATH=${project.source}`, ...command] : command;
}
