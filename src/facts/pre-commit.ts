import type { PreCommit } from "./model/delivery.ts";
import type { Structured, Tree } from "./model/text.ts";
import { list, mapping, text, texts } from "./values.ts";

const FILES = [".pre-commit-config.yaml", ".pre-commit-config.yml"];

export function readPreCommit(tree: Tree, read: (path: string) => Structured | undefined): PreCommit | undefined {
  const path = FILES.find((name) => tree.has(name));
  const document = path === undefined ? undefined : read(path);
  return document === undefined ? undefined : { document, hooks: hooksOf(document) };
}

function hooksOf(document: Structured): PreCommit["hooks"] {
  const stages = texts(document.at("default_stages"));
  return list(document.at("repos")).flatMap((entry, repo) =>
    list(mapping(entry)["hooks"]).flatMap((hook, index) => {
      const data = mapping(hook);
      const id = text(data["id"]);
      if (id === undefined) return [];
      const command = text(data["entry"]);
      return [
        {
          id,
          repo: text(mapping(entry)["repo"]) ?? "",
          ...(command === undefined ? {} : { entry: command }),
          stages: data["stages"] === undefined ? stages : texts(data["stages"]),
          args: texts(data["args"]),
          files: [data["files"], document.at("files")].flatMap((one) => text(one) ?? []),
          excludes: [data["exclude"], document.at("exclude")].flatMap((one) => text(one) ?? []),
          line: document.line("repos", repo, "hooks", index, "id"),
        },
      ];
    }),
  );
}
