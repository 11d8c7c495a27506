"""How much of the connection pool is in use."""

from collections.abc import Iterator

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import QueuePool
from sqlalchemy.ext.asyncio import AsyncEngine

from app.observability.metrics import Metrics


class PoolCollector(Collector):
    """Reads the pool when it is scraped."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Watch the pool of an engine."""
        self._engine = engine

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Return the connections in use and the most there can be."""
        pool = self._engine.pool
        if isinstance(pool, QueuePool):
            yield GaugeMetricFamily(
                "db_pool_connections_in_use",
                "Connections that a request holds.",
                pool.checkedout(),
            )
            yield GaugeMetricFamily(
                "db_pool_connections_limit",
                "Connections that are kept open at most.",
                pool.size(),
            )


def watch(engine: AsyncEngine, metrics: Metrics) -> None:
    """Add the pool of an engine to the metrics."""
    metrics.registry.register(PoolCollector(engine))
