import type { Answers, Versions } from "../../src/model.ts";
import type { Project } from "../../src/project.ts";
import { commandsOf } from "../../src/plan/project.ts";
import { uvProject } from "./project.ts";

export const PROJECT: Project = uvProject;
export const VERSIONS: Versions = {
  python: {},
  tools: { gunicorn: "27.0.1", uvicorn: "0.54.0" },
  "tools-python3.8": { uvicorn: "0.33.0" },
};

/** The commands of a service that someone else wrote. */
export const of = (project: Partial<Project>, port = 8000) =>
  commandsOf({ ...PROJECT, ...project }, { port } as Answers, VERSIONS);
