"""Continuous profiling: where the time goes, in production, all the time."""

from collections.abc import Iterator
from contextlib import contextmanager

import pyroscope
import structlog

from app.about import NAME, VERSION
from app.settings import Settings

log = structlog.stdlib.get_logger(__name__)


@contextmanager
def profiled(settings: Settings) -> Iterator[None]:
    """Send profiles to Pyroscope meanwhile, if the settings name one."""
    if settings.profiling_endpoint is None:
        yield
        return
    started = pyroscope.configure(
        application_name=NAME,
        server_address=settings.profiling_endpoint,
        sample_rate=settings.profiling_samples_per_second,
        # Waiting for a dependency is not work, and traces show it.
        oncpu=True,
        tags={
            "version": VERSION,
            "revision": settings.build_sha,
            "environment": settings.environment,
        },
    )
    # A service that cannot be profiled can still serve.
    if not started:
        log.warning("profiling.not_started")
    try:
        yield
    finally:
        pyroscope.shutdown()
