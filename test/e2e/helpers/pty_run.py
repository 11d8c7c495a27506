"""Run a command in a pseudo-terminal and type as told.

Reads from stdin a JSON object with the command and the steps, each what to wait
for on the screen and what to type then. Writes a JSON object with the screen and
the exit code (negative: the signal).
"""

import json
import os
import pty
import re
import select
import sys
import time

LIMIT_SECONDS = 120
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def main() -> None:
    task = json.load(sys.stdin)
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(task["command"][0], task["command"])
    steps = [(step["wait"], step["type"].encode()) for step in task["steps"]]
    screen, seen, end = "", 0, time.monotonic() + LIMIT_SECONDS
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other side is closed.
            break
        if not chunk:
            break
        screen += ESCAPES.sub("", chunk.decode(errors="replace"))
        while steps and steps[0][0] in screen[seen:]:
            seen = len(screen)
            os.write(terminal, steps.pop(0)[1])
    else:
        os.kill(child, 9)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    json.dump({"screen": screen, "code": code, "left": len(steps)}, sys.stdout)


main()
