import { describe, expect, it } from "vitest";
import { editAnswers } from "../../src/answers/edit.ts";
import { readAnswers } from "../../src/answers/file.ts";
import { PROJECT_FIELDS } from "../../src/answers/project-fields.ts";
import { plainRecords, readRecord } from "../../src/answers/records.ts";
import { writeAnswers } from "../../src/answers/write.ts";
import type { Project } from "../../src/project.ts";
import { miniAnswers } from "../helpers/catalog.ts";
import { someProject, uvProject } from "../helpers/project.ts";

const read = (fields: Readonly<Partial<Record<keyof Project, unknown>>>) =>
  readRecord("project", { ...someProject, ...fields }, "answers.yaml:7");

describe("a recorded project", () => {
  it.each([
    ["pip", someProject],
    ["uv", uvProject],
    [
      "a folder of a workspace",
      {
        ...uvProject,
        root: "services/my api",
        lockFile: "../../uv.lock",
        composeServices: { app: "web-1", postgresql: "db" },
        present: { adr: "../../docs/decisions/0001 - Use (some) tools.md", compose: "../../compose.yaml" },
      },
    ],
  ])("is read as it was written: %s", (_, project) => {
    const { project: plain } = plainRecords({ ...miniAnswers, project });
    expect(readRecord("project", plain, "answers.yaml:1")).toEqual(project);
  });

  it("has every field of the type", () =>
    expect(PROJECT_FIELDS.map(({ key }) => key).toSorted()).toEqual(Object.keys(someProject).toSorted()));

  it("has empty fields where an earlier version knew none", () =>
    expect(
      readRecord(
        "project",
        { root: "api", application: "a:b", framework: "flask", interface: "wsgi", manager: "pip" },
        "x",
      ),
    ).toMatchObject({ hooks: [], composeServices: {}, databaseScheme: "", redis: false }));
});

describe("what a field takes", () => {
  it.each<[keyof Project, unknown]>([
    ["root", "services/api-2.0"],
    ["application", "app.main:create_app"],
    ["application", "shop:server.app"],
    ["metadata", ""],
    ["metadata", "app.db:Base.metadata"],
    ["models", ["app.models", "app"]],
    ["variables", ["SECRET_KEY", "lower"]],
    ["packages", ["src/données"]],
    ["requirements", ["requirements/prod.txt"]],
    ["health", "/api/v1/health-check/"],
    ["hooks", ["ruff-format", "check_json.v2"]],
    ["databaseScheme", "postgresql+asyncpg"],
    ["settings", ["PAGE_SIZE"]],
    ["composeDatabase", { user: "shop", password: "${PW:-p.w-1}", database: "" }],
  ])("%s: %j", (key, value) => expect(read({ [key]: value })).toMatchObject({ [key]: value }));

  it.each<[keyof Project, unknown, RegExp]>([
    ["root", "../api", /is no path inside/],
    ["root", "/api", /is no path inside/],
    ["root", "api/*", /has characters/],
    ["root", "${{ x }}", /has characters/],
    ["root", "-rf", /has characters/],
    ["root", "a#b", /has characters/],
    ["root", "a$(x)", /has characters/],
    ["root", 'a"b', /has characters/],
    ["root", "a\nb", /has characters/],
    ["application", "app", /has characters/],
    ["application", "app.main:app()", /has characters/],
    ["application", "app;x:y", /has characters/],
    ["application", "", /has characters/],
    ["metadata", "app.models", /has characters/],
    ["models", ["app.models; import os"], /has characters/],
    ["models", ["my-app.models"], /has characters/],
    ["variables", ["A B"], /has characters/],
    ["variables", ["1A"], /has characters/],
    ["databaseVariable", "A-B", /has characters/],
    ["health", "health", /has characters/],
    ["health", "/a b", /has characters/],
    ["makeTargets", ["a b"], /has characters/],
    ["framework", "rails", /must be one of/],
    ["source", "../src", /is no path inside/],
    ["packages", ["../shop"], /is no path inside/],
    ["assets", ["a/../b"], /is no path inside/],
    ["staticRoot", "/static", /is no path inside/],
    ["lockFile", "../uv.lock", /is no path inside/],
    ["present", { docker: "../Dockerfile" }, /is no path inside/],
    ["present", { docker: "a/../../Dockerfile" }, /is no path inside/],
    ["present", { docker: "a`b`" }, /has characters/],
    ["composeServices", { web: "x" }, /has no "web"/],
    ["composeServices", { app: "a b" }, /has characters/],
    ["composeServices", ["app"], /must hold keys/],
    ["composeDatabase", { password: "${PW:?set}" }, /has characters/],
    ["composeDatabase", { user: "a@b" }, /has characters/],
    ["composeDatabase", { host: "db" }, /has no "host"/],
    ["settings", ["A B"], /has characters/],
    ["hooks", "ruff", /must be a list/],
    ["redis", "yes", /must be true or false/],
  ])("not %s: %j", (key, value, message) =>
    expect(() => read({ [key]: value })).toThrow(
      expect.objectContaining({ code: "ANSWER_INVALID", message: expect.stringMatching(message) as string }) as Error,
    ),
  );

  it.each([
    ["api", "../uv.lock", true],
    ["services/api", "../../uv.lock", true],
    ["api", "../../uv.lock", false],
    ["", "../uv.lock", false],
  ])("above %j: %s", (root, lockFile, fits) => {
    const reading = expect(() => read({ root, lockFile }));
    if (fits) reading.not.toThrow();
    else reading.toThrow(/is no path inside the repository/);
  });
});

describe("the recorded places of migrations", () => {
  const revisions = [
    { id: "idempotency_keys", after: "3f2a1b9c0d4e" },
    { id: "0002", after: "123" },
  ];

  it("are read as they were written, in the answers file too", () => {
    const { revisions: plain } = plainRecords({ ...miniAnswers, revisions });
    expect(readRecord("revisions", plain, "answers.yaml:1")).toEqual(revisions);
    const written = writeAnswers({ ...miniAnswers, revisions });
    expect(readAnswers(written, "answers.yaml").revisions?.value).toEqual(revisions);
    const edited = editAnswers(writeAnswers(miniAnswers), { ...miniAnswers, revisions });
    expect(readAnswers(edited, "answers.yaml").revisions?.value).toEqual(revisions);
  });

  it.each([
    [[{ id: "a" }], /after must be text/],
    [[{ id: 'a"\nimport os', after: "b" }], /is no id of a revision/],
    [[{ id: "a", after: "b'" }], /is no id of a revision/],
    [[{ id: "a", after: "b\\" }], /is no id of a revision/],
    [{ id: "a", after: "b" }, /must be a list/],
    [["a"], /must hold keys/],
  ])("are refused: %j", (value, message) =>
    expect(() => readRecord("revisions", value, "answers.yaml:1")).toThrow(
      expect.objectContaining({ code: "ANSWER_INVALID", message: expect.stringMatching(message) as string }) as Error,
    ),
  );
});
