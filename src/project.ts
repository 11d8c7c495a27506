/** What is known of a service that someone else wrote, and what follows from it. */

/** What installs the dependencies of a Python project. */
export type Manager = "uv" | "poetry" | "pdm" | "pipenv" | "pip-tools" | "pip";

/**
 * A service that someone else wrote, as it was found (`facts/detect`) or as its owner says. Recorded in the answers, so that what is
 * rendered for it stays a function of the answers. All paths are relative to `root`, with `/`; a list or text that does not apply
 * is empty.
 */
export interface Project {
  /** Folder of the service below the repository's root, such as `services/api`; empty if it is the repository's. */
  readonly root: string;
  /** `fastapi`, `starlette`, `flask`, `django`, `litestar`, or `other`. */
  readonly framework: string;
  /** Import path of the ASGI or WSGI object: `app.main:app`, `shop:create_app`, `config.wsgi:application`. */
  readonly application: string;
  /** Whether `application` is a function that makes the object. */
  readonly factory: boolean;
  /** How a server calls it. */
  readonly interface: "asgi" | "wsgi";
  /** The server that the project depends on: `uvicorn`, `gunicorn`, `hypercorn`, `granian`. */
  readonly server: string;
  readonly manager: Manager;
  /** `uv.lock`, `poetry.lock`, `requirements.txt` … */
  readonly lockFile: string;
  /** Requirements files of the service, for `pip` and `pip-tools`. */
  readonly requirements: readonly string[];
  /** Requirements files of its developers. */
  readonly devRequirements: readonly string[];
  /** Groups with the tools of its developers, for the other managers: `dev`, `test`. */
  readonly devGroups: readonly string[];
  /** Extras of the distribution with such tools. */
  readonly devExtras: readonly string[];
  /** Table of pyproject.toml that lists what the service needs; empty where files for pip do, or nothing that we can add to. */
  readonly dependencyTable: string;
  /** The one that lists what its developers need, or would by the custom of the manager: `dependency-groups.dev`. */
  readonly devTable: string;
  /** Distributions among what the service needs that need system packages on a slim image: `psycopg2`, `mysqlclient`. */
  readonly nativeRequirements: readonly string[];
  /** Whether the project is a distribution that its manager installs too (it has a build backend). */
  readonly installable: boolean;
  /** Folder that modules are imported from: `src`, or empty. */
  readonly source: string;
  /** Packages and modules of the application: `app`, `src/shop`, `main.py`. */
  readonly packages: readonly string[];
  /** Folders with data files that the service reads at run time: `templates`, `static`, `migrations`, `alembic.ini`. */
  readonly assets: readonly string[];
  /** Folder of the tests. */
  readonly tests: string;
  readonly testRunner: "pytest" | "django" | "unittest" | "none";
  /** Tools of checking that the project declares, so that its environment has them: see `LINTERS` of `plan/project-tools.ts`. */
  readonly linters: readonly string[];
  /** Such tools that it has settings for, whether it declares them or not. */
  readonly configured: readonly string[];
  /** Path that answers 200 to anybody: `/health`. */
  readonly health: string;
  /** `postgresql`, `mysql`, `sqlite`, `mongodb`, or `none`. */
  readonly database: string;
  /** `sqlalchemy`, `sqlmodel`, `django`, `tortoise`, or `none`. */
  readonly orm: string;
  /** Where the tables are described: `app.models:Base.metadata`. */
  readonly metadata: string;
  /** Modules to import so that every table is described. */
  readonly models: readonly string[];
  /** What changes the schema: `alembic`, `django`, or `none`. */
  readonly migrations: string;
  /** Name of the variable that holds the database's address: `DATABASE_URL`. */
  readonly databaseVariable: string;
  /** How that address starts, with the driver where the service wants it named: `postgresql+asyncpg`. */
  readonly databaseScheme: string;
  /** Whether the service also needs Redis. */
  readonly redis: boolean;
  /** Names of other environment variables that the service does not start without. */
  readonly variables: readonly string[];
  /** Names of environment variables that it reads, and starts without; the database's as well where that has a default. */
  readonly settings: readonly string[];
  /** Whether the service takes them from a file `.env`, too, when it starts on a developer's machine. */
  readonly loadsEnv: boolean;
  /** Folder that Django collects static files in, below `root`. */
  readonly staticRoot: string;
  /** Targets that the owner's Makefile has; ours of the same name are left out. */
  readonly makeTargets: readonly string[];
  /** Ids of the hooks in the owner's .pre-commit-config.yaml; ours of the same ids are left out. */
  readonly hooks: readonly string[];
  /** Services of the owner's compose file by what they are: `app` (this service), `postgresql`, `mysql`, `mongodb`, `redis`. */
  readonly composeServices: Readonly<Record<string, string>>;
  /** `user`, `password` and `database` of the owner's compose file, where it says them: `shop`, or `${DB_USER:-shop}`. */
  readonly composeDatabase: Readonly<Record<string, string>>;
  /** Components that are there in another form, each with the file that shows it: `docker: Dockerfile`. */
  readonly present: Readonly<Record<string, string>>;
}

/** A database server that a service needs. */
export interface DatabaseServer {
  /** Name of its image in versions.json, and of a service in compose files and workflows. */
  readonly name: string;
  readonly port: number;
  /** Whom the image makes, and what it is called. */
  readonly user: string;
  readonly database: string;
}

/** What a service reads from its environment in one place, such as a compose file. */
export interface Surroundings {
  readonly databaseHost: string;
  readonly password: string;
  /** Whom the database knows, and what it is called; absent: as its image makes them. */
  readonly user?: string;
  readonly database?: string;
  readonly redisHost: string;
  /** The value of a variable whose name says nothing. */
  readonly other: (name: string) => string;
}

/** What follows from a project, computed in one place (`plan/project.ts`). Shell commands run in the project's root. */
export interface ProjectCommands {
  /** Before a path in the project: `services/api/`, or empty. */
  readonly prefix: string;
  /** Before a tool of the project's environment: `uv run`, `poetry run`, or empty. */
  readonly run: string;
  /** Folder that an image is built from, as seen from the service's: `.`, or `../..` in a workspace. */
  readonly context: string;
  /** Before a path of the service as seen from there: `services/billing/`, or empty. */
  readonly inContext: string;
  /** Makes the environment with everything that developers need. */
  readonly install: string;
  /** Starts the service on `0.0.0.0` and the port of the answers, as words. */
  readonly serve: readonly string[];
  /** The same in an image, where it gets what production needs. */
  readonly serveImage: readonly string[];
  /** Pinned distributions that `serve` needs and the project does not declare. */
  readonly serverRequirements: readonly string[];
  /** Tools that the code is checked with: `Project.linters`, or ruff where component python brings it. */
  readonly linters: readonly string[];
  /** Commands that check the code, and that format it. */
  readonly lint: readonly string[];
  readonly format: readonly string[];
  /** Runs the tests, or empty. */
  readonly test: string;
  /** What people and pipelines call: a target of the Makefile where there is one, else the commands of the same name. */
  readonly tasks: Readonly<Record<"lint" | "format" | "test", readonly string[]>>;
  /** Changes the schema of the database to the newest, as words, or empty. */
  readonly migrate: readonly string[];
  /** Django's own command, or empty: `src/manage.py`. */
  readonly manage: string;
  /** Files and folders that the service needs at run time, besides its dependencies; none lies in another. */
  readonly contents: readonly string[];
  /** Undefined where the database is none of a server that compose files and workflows can start. */
  readonly database: DatabaseServer | undefined;
  /** Variables that the service does not start without, the database's first. */
  readonly variables: readonly string[];
  /** Those that it starts without, the database's first. */
  readonly settings: readonly string[];
  /** Those of both that hold a secret. */
  readonly secrets: readonly string[];
  /** Values of the variables, for development and tests, and of those with which the database and Redis are found. */
  readonly environment: (surroundings: Surroundings) => Readonly<Record<string, string>>;
  /** A word of a shell command: as it is where that is safe, as people write it. */
  readonly word: (value: string) => string;
  /** A path of the project, which may start with `../`, as seen from the repository's root. */
  readonly located: (path: string) => string;
  /** What a variable may hold in a test, by its name: a number, an address, or a text that is no secret. */
  readonly sample: (name: string) => string;
  /** The version of a tool that is installed beside the service: the newest one that runs on its Python. */
  readonly version: (tool: string) => string;
  /** Words as a shell command in the project's environment. */
  readonly line: (words: readonly string[]) => string;
}
