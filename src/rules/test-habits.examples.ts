import type { Examples } from "./model.ts";

const TEST = { Makefile: "test:\n\tuv run pytest\n" };
const DEV = (...names: readonly string[]) => ({
  "requirements-dev.txt": names.map((name) => `${name}==1.0\n`).join(""),
});
const CLOCK = { "app/clock.py": "from datetime import datetime\n\n\ndef now():\n    return datetime.now()\n" };
const EDGES =
  '@pytest.mark.parametrize("value", ["", "abc", "x" * 1000, 0, -1])\ndef test_it(value):\n    with pytest.raises(ValueError):\n        parse(value)\n';
const CASE = (text: string) => ({ "tests/unit/test_it.py": text });

export const examples: Examples = {
  "T5-6.5": {
    pass: [{ files: { ...DEV("hypothesis"), ...CASE("@given(st.text())\ndef test_it(text): ...\n") } }],
    fail: [
      { files: DEV("hypothesis"), says: "No test states" },
      { files: CASE("@given(st.text())\ndef test_it(text): ...\n"), says: "no dependency" },
    ],
  },
  "PY-TST-002": {
    pass: [{ files: { ...TEST, ...DEV("pytest", "pytest-randomly") } }],
    fail: [
      { files: { ...TEST, ...DEV("pytest") }, says: "one order" },
      {
        files: { ...TEST, ...DEV("pytest-randomly"), "pytest.ini": "[pytest]\naddopts = -p no:randomly\n" },
        says: "one order",
      },
    ],
  },
  "PY-TST-002a": {
    pass: [{ files: { ...TEST, ...CLOCK, ...CASE('@freeze_time("2026-01-01")\ndef test_it(): ...\n') } }],
    fail: [
      { files: { ...TEST, ...CLOCK, ...CASE("def test_it(): ...\n") }, says: "do not control time" },
      { files: { ...TEST, "app/ids.py": "import random\n", ...CASE("def test_it(): ...\n") }, says: "control chance" },
    ],
  },
  "PY-TST-002b": {
    pass: [{ files: { ...TEST, ...CASE('def test_it(tmp_path):\n    (tmp_path / "x").write_text("y")\n') } }],
    fail: [
      {
        files: { ...TEST, ...CASE('def test_it():\n    open("x", "w").write("y")\n') },
        says: "outside of a temporary",
      },
    ],
  },
  "PY-TST-004": {
    pass: [{ files: { ...TEST, ...CASE(EDGES) } }],
    fail: [{ files: { ...TEST, ...CASE("def test_it():\n    assert parse(5)\n") }, says: "empty input" }],
  },
  "PY-TST-005": {
    pass: [
      { files: { "app/it.py": "x = 1\n", ...CASE('def test_it():\n    """A price is never negative."""\n') } },
      {
        files: {
          Makefile: "lint:\n\truff check .\n",
          "ruff.toml": '[lint]\nselect = ["D"]\n',
          ...CASE("def test_it(): ...\n"),
        },
      },
      {
        files: {
          "app/it.py": "x = 1\n",
          "tests/conftest.py": "@pytest.fixture\ndef test_user():\n    return User()\n",
        },
      },
    ],
    fail: [{ files: CASE("def test_it():\n    assert True\n"), says: "test_it does not say" }],
  },
  "PY-TST-006": {
    pass: [{ files: { "tests/integration/test_db.py": '"""Needs PostgreSQL: make up."""\n\n\ndef test_db(): ...\n' } }],
    fail: [
      {
        files: { "tests/integration/test_db.py": '"""The tables."""\n\n\ndef test_db(): ...\n' },
        says: "does not say what",
      },
      {
        files: { "tests/conftest.py": "from app.db import engine\n", "tests/test_x.py": "def test_x(): ...\n" },
        says: "does not say what",
      },
    ],
  },
};
