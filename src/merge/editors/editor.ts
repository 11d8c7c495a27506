import { shapeOf } from "../shapes.ts";
import { JSON_LANGUAGE } from "./json.ts";
import { lineEditor } from "./lines.ts";
import { TOML_LANGUAGE } from "./toml.ts";
import { type Editor, treeEditor } from "./tree.ts";
import { YAML_LANGUAGE } from "./yaml.ts";

/**
 * The editor of a file.
 *
 * @param where its path, or the word for its format where there is none
 * @throws Error for a file without keys
 */
export function editorOf(where: string): Editor {
  const shape = shapeOf(where);
  switch (shape.grammar) {
    case "yaml":
      return treeEditor(YAML_LANGUAGE, shape);
    case "toml":
      return treeEditor(TOML_LANGUAGE, shape);
    case "json":
      return treeEditor(JSON_LANGUAGE, shape);
    default:
      return lineEditor(shape.grammar);
  }
}
