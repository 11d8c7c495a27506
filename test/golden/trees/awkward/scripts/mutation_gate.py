"""Fail when too few mutants are killed.

mutmut has no threshold of its own: this reads the statistics that
`mutmut export-cicd-stats` writes.
"""

import json
import sys
from pathlib import Path

STATISTICS = Path("mutants/mutmut-cicd-stats.json")
REQUIRED_PERCENT = 60


def main() -> int:
    """Print the score; return 0 if it suffices, 1 if it does not."""
    counts = json.loads(STATISTICS.read_text(encoding="utf-8"))
    killed = counts["killed"] + counts["timeout"]
    # One that crashed or was interrupted is not killed either.
    judged = counts["total"] - counts["skipped"]
    score = 100 * killed / judged if judged else 0.0
    sys.stdout.write(
        f"{killed} of {judged} mutants killed: {score:.1f} %"
        f" (required: {REQUIRED_PERCENT} %)\n"
    )
    return 0 if score >= REQUIRED_PERCENT else 1


if __name__ == "__main__":
    sys.exit(main())
