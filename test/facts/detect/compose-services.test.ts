import { describe, expect, it } from "vitest";
import { ALONE, shown } from "./detected.ts";

describe("services of a compose file", () => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    ["the application", "a:\n    build: .\n", { app: "a" }],
    ["the one that serves", "worker:\n    build: .\n  web:\n    build: .\n    ports: ['80']\n", { app: "web" }],
    ["not a migration", "migrate:\n    build: .\n  main:\n    build: .\n", { app: "main" }],
    ["an image of its name", "x:\n    image: ghcr.io/acme/shop:1.0\n", { app: "x" }],
    ["not another's", "front:\n    build: ./frontend\n", {}],
    [
      "servers",
      "db:\n    image: postgis/postgis:16\n  q:\n    image: bitnami/redis:7\n  m:\n    image: mongo\n",
      { postgresql: "db", redis: "q", mongodb: "m" },
    ],
    ["MySQL's kin", "db:\n    image: mariadb:11\n", { mysql: "db" }],
    ["a database of their own", "db:\n    build: ./db\n    environment:\n      POSTGRES_DB: a\n", { postgresql: "db" }],
  ])("%s", (_, services, roles) =>
    expect(shown({ ...ALONE, "compose.yaml": `services:\n  ${services}` }, "composeServices")).toEqual(roles),
  );

  it("of a file in a folder, for a Dockerfile that it names from the top", () => {
    const files = {
      ...ALONE,
      "deploy/Dockerfile": "FROM python:3.12\n",
      "deploy/compose.yaml": "services:\n  main:\n    build:\n      context: .\n      dockerfile: deploy/Dockerfile\n",
    };
    expect(shown(files, "composeServices")).toEqual({ app: "main" });
  });
});
