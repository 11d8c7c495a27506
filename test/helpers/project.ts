import type { Project } from "../../src/project.ts";

/** What is known of a service of which no file says more. */
export const NOTHING_FOUND = {
  requirements: [],
  devRequirements: [],
  devGroups: [],
  devExtras: [],
  dependencyTable: "",
  devTable: "",
  nativeRequirements: [],
  installable: false,
  source: "",
  assets: [],
  linters: [],
  configured: [],
  database: "none",
  orm: "none",
  metadata: "",
  models: [],
  migrations: "none",
  databaseVariable: "",
  databaseScheme: "",
  redis: false,
  variables: [],
  settings: [],
  loadsEnv: false,
  staticRoot: "",
  makeTargets: [],
  hooks: [],
  composeServices: {},
  composeDatabase: {},
} satisfies Partial<Project>;

/** A small service of someone else's, with nothing special about it. */
export const someProject: Project = {
  ...NOTHING_FOUND,
  root: "",
  framework: "flask",
  application: "shop:app",
  factory: false,
  interface: "wsgi",
  server: "gunicorn",
  manager: "pip",
  lockFile: "",
  requirements: ["requirements.txt"],
  packages: ["shop"],
  tests: "tests",
  testRunner: "pytest",
  health: "/health",
  present: {},
};

/** The same with FastAPI and uv. */
export const uvProject: Project = {
  ...someProject,
  framework: "fastapi",
  application: "shop.main:app",
  interface: "asgi",
  server: "uvicorn",
  manager: "uv",
  lockFile: "uv.lock",
  requirements: [],
  dependencyTable: "project.dependencies",
  devTable: "dependency-groups.dev",
};
