import { detect, type Detection } from "../../../src/facts/detect.ts";
import { factsOf } from "../../../src/facts/facts.ts";
import { treeOf } from "../../../src/facts/tree.ts";

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

export const FASTAPI =
  'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/health")\ndef health():\n    return {}\n';

/** The least that is a service. */
export const ALONE: Files = { "main.py": FASTAPI, "requirements.txt": "fastapi==0.115.0\nuvicorn==0.32.0\n" };

/** What is known of a service of these files. */
export function detected(files: Files, root = ""): Detection {
  return detect(factsOf(treeOf({ name: "shop", files })), root);
}

/** A value, or what it could be. */
export function shown(files: Files, key: string, root = ""): unknown {
  const { project, answers, candidates } = detected(files, root);
  const found = { ...project, ...answers }[key as "port"];
  return found === undefined ? candidates[key] : found.value;
}
