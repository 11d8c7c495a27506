/** A small service of test/fixtures/services, and what a person would know of it. */
export interface Service {
  /** Its folder. */
  readonly id: string;
  /** Its framework. */
  readonly stack: string;
  /** What `add` has to be told; of those whose image shares the ports of the machine, one that nobody else has. */
  readonly flags: readonly string[];
  /** Folder of the service below the repository's root. */
  readonly root: string;
  /** Proposals that an `add` of everything puts beside the owner's files. */
  readonly proposals: readonly string[];
  /** Targets of the Makefile that have to pass, in this order, after `install`. */
  readonly targets: readonly string[];
  /** Names of variables that it does not start without, with values that will do; `DATABASE` stands for a database's address. */
  readonly environment: Readonly<Record<string, string>>;
  /** A command in its image that makes the database's tables. */
  readonly migrate?: readonly string[];
  /** Whether an image of it is built in every run, not only on demand. */
  readonly built: boolean;
}

/** What stands for the address of a database that is made for the occasion. */
export const DATABASE = "DATABASE";

/** The Pythons that images are built on in every run. */
export const BUILT_ON = ["3.12", "3.13"];

const SERVICE = { stack: "fastapi", flags: [], root: "", proposals: [], environment: {}, built: false };

export const UV: Service = {
  ...SERVICE,
  id: "uv-src-fastapi",
  flags: ["--port", "18080"],
  targets: ["lint", "test"],
  environment: { LENDING_DATABASE_URL: DATABASE, LENDING_SIGNING_KEY: "only-for-tests-and-long-enough" },
  migrate: ["alembic", "upgrade", "head"],
  built: true,
};

export const POETRY: Service = {
  ...SERVICE,
  id: "poetry-fastapi",
  proposals: ["Dockerfile.groundrules-new"],
  targets: ["lint", "test"],
};

export const PIP: Service = { ...SERVICE, id: "pip-fastapi", targets: ["test"] };

export const FLASK: Service = {
  ...SERVICE,
  id: "flask-pip-tools",
  flags: ["--port", "18050"],
  stack: "flask",
  targets: ["lint", "test"],
  environment: { DATABASE_URL: DATABASE, SECRET_KEY: "only-for-tests" },
  built: true,
};

export const DJANGO: Service = {
  ...SERVICE,
  id: "django-uv",
  flags: ["--port", "18000"],
  stack: "django",
  targets: ["lint", "test"],
  environment: { DATABASE_URL: DATABASE, SECRET_KEY: "only-for-tests" },
  migrate: ["python", "manage.py", "migrate", "--noinput"],
  built: true,
};

export const MONOREPO: Service = {
  ...SERVICE,
  id: "monorepo",
  root: "backend",
  proposals: ["backend/Dockerfile.groundrules-new"],
  targets: ["test"],
};

export const ONE_OF_TWO: Service = {
  ...SERVICE,
  id: "two-services",
  flags: ["--root", "services/billing", "--health", "/billing"],
  root: "services/billing",
  targets: ["test"],
};
