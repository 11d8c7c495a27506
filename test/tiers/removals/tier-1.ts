import { append, drop, edit, never, type Removals, unsaid } from "../removal.ts";
import { run, section } from "./places.ts";

const PIPELINE = ".github/workflows/pipeline.yml";
const ALLOWS = never("It allows something, and demands nothing.");

export const TIER_1: Removals = {
  "T1-0.1": [unsaid],
  "T1-0.2": [edit("AGENTS.md", /tier[ -]1/gi, "a tier")],
  "T1-1.1": [drop("Dockerfile")],
  "T1-1.2": [edit("README.md", section("Known limitations"))],
  "T1-2.1": [edit("Makefile", /^\tuv audit\b.*\n/m, "\t@true\n")],
  "T1-2.2": [drop("uv.lock")],
  "T1-2.3": [edit(PIPELINE, run("audit"), "$1true")],
  "T1-3.1": [append(".github/workflows/second.yml", "on: push\njobs: {}\n")],
  "T1-3.2": [edit(PIPELINE, run("lint"), "$1true")],
  "T1-3.3": [edit(PIPELINE, run("test"), "$1true")],
  "T1-4.1": [drop("app/main.py")],
  "T1-5.1": [edit("app/main.py", /sqlite:\/\//g, "postgresql://")],
  "T1-5.2": ALLOWS,
  "T1-6.1": [edit("pyproject.toml", /^fail_under = 20$/m, "fail_under = 19")],
  "T1-6.2": [edit("Makefile", /^\tuv run black --check .*\n/m)],
  "T1-6.3": [edit("Makefile", /^\tuv run ruff check \.\n/m)],
  "T1-6.4": [edit("Makefile", /^\tuv run mypy.*\n/m)],
  "T1-7.1": [edit(".gitignore", /^\.env\n/m)],
  "T1-8.1": ALLOWS,
  "T1-9.1": [edit("README.md", /^## Getting Started$/m, "## About")],
  "T1-9.2": [edit("README.md", /^## Getting Started$/m, "## Installation")],
  "T1-9.3": [drop("CHANGELOG.md")],
  "T1-10.1": [unsaid],
  "T1-10.2": [unsaid],
  "T1-11.1": [unsaid],
  "T1-11.2": [unsaid],
  "T1-12.1": [unsaid],
};
