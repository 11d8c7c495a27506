import { describe, expect, it } from "vitest";
import { ALONE, type Files, shown } from "./detected.ts";

describe("the port", () => {
  const compose =
    'services:\n  db:\n    image: postgres\n    ports: ["5432:5432"]\n  web:\n    build: .\n    ports: ["80:8088"]\n';
  it.each<[string, Files, number]>([
    ["a convention", {}, 8000],
    ["the image", { Dockerfile: "FROM python:3.12\nEXPOSE 8090/tcp\n" }, 8090],
    ["the container's side", { "compose.yaml": compose }, 8088],
    ["a setting", { "settings.py": "class Settings:\n    port: int = 8077\n" }, 8077],
    ["not the database's", { "settings.py": "DB_PORT = 5433\nSMTP_PORT: int = 2525\n" }, 8000],
    ["not one of root", { Dockerfile: 'FROM python:3.12\nCMD ["uvicorn", "main:app", "--port", "80"]\n' }, 8000],
  ])("from %s", (_, files, port) => expect(shown({ ...ALONE, ...files }, "port")).toBe(port));
});
