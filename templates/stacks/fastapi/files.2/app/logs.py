"""Sends every log record to stdout."""

import logging
import sys


def configure() -> None:
    """Let the root logger write to stdout, and uvicorn write through it."""
    logging.basicConfig(
        stream=sys.stdout,
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    for name in ("uvicorn", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
