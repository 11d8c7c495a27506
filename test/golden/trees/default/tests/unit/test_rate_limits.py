"""Rate limits: bursts pass, floods do not, and each client pays for itself."""

import fakeredis
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from redis.exceptions import ConnectionError as RedisConnectionError

from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from app.repositories.rate_limits import MemoryRateLimits, RedisRateLimits
from app.services.rate_limit import Bucket, Limit, take
from tests.support.clock import FakeClock
from tests.support.logs import Logs
from tests.support.probe import PATH
from tests.support.service import StartService

NUMBER = f"{PATH}/numbers/1"


async def _send_no_json(client: httpx2.AsyncClient) -> int:
    response = await client.post(
        f"{PATH}/numbers",
        content=b"{",
        headers={"content-type": "application/json"},
    )
    return response.status_code


@pytest.mark.rule("PY-SEC-048", "PY-SEC-048c")
def test_a_bucket_allows_a_burst_and_then_a_rate() -> None:
    """A burst of two, then one every four seconds."""
    limit = Limit(burst=2, per_second=0.25)
    bucket, waits = None, []

    for now in (0, 0, 0, 1, 4, 4, 100, 100, 100):
        bucket, wait = take(bucket, limit, now)
        waits.append(wait)

    assert waits == [0, 0, 4, 3, 0, 4, 0, 0, 4]


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    """Clocks are corrected; clients must not be locked out by it."""
    bucket, wait = take(Bucket(tokens=1, at=100), Limit(1, 1), now=50)

    assert wait == 0
    assert bucket == Bucket(tokens=0, at=50)


@given(
    burst=st.integers(1, 20),
    per_second=st.floats(0.1, 50),
    gaps=st.lists(st.floats(0, 5), max_size=60),
    cost=st.integers(1, 30),
)
@pytest.mark.rule("PY-SEC-048")
def test_nobody_gets_more_than_burst_and_rate(
    burst: int, per_second: float, gaps: list[float], cost: int
) -> None:
    """Whatever the pattern of requests, the sum is bounded."""
    bucket, now, passed = None, 0.0, 0

    for gap in gaps:
        now += gap
        bucket, wait = take(bucket, Limit(burst, per_second), now, cost)
        passed += wait == 0
        assert 0 <= bucket.tokens <= burst
        assert 0 <= wait <= min(cost, burst) / per_second

    spent = passed * min(cost, burst)
    assert spent <= burst + now * per_second + 1e-6


@pytest.mark.rule("PY-BEH-015f", "PY-SEC-048")
async def test_a_client_that_floods_is_told_when_to_return(
    start: StartService,
) -> None:
    """429 with Retry-After, in seconds that suffice."""
    service = start(rate_limit_burst=2, rate_limit_per_minute=30)
    client = service.client("probe:read")

    statuses = [(await client.get(NUMBER)).status_code for _ in range(2)]
    refused = await client.get(NUMBER)
    service.clock.advance(int(refused.headers["retry-after"]))
    again = await client.get(NUMBER)

    assert statuses == [200, 200]
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "2"
    assert refused.json()["error_code"] == "rate_limited"
    assert again.status_code == 200


@pytest.mark.rule("PY-SEC-048b")
async def test_a_dear_route_uses_up_more_of_the_limit(
    start: StartService,
) -> None:
    """Who asks for much may ask less often."""
    service = start(rate_limit_burst=4, rate_limit_per_minute=60)
    client = service.client("probe:read")

    asked = [await client.get(f"{PATH}/dear") for _ in range(2)]
    cheap = await client.get(NUMBER)

    assert [response.status_code for response in asked] == [200, 429]
    assert asked[1].headers["retry-after"] == "2"
    assert cheap.status_code == 200


@pytest.mark.rule("PY-SEC-048b")
async def test_what_costs_more_than_the_limit_is_possible_at_times(
    start: StartService,
) -> None:
    """A small limit makes a dear route rare, not unusable."""
    service = start(rate_limit_burst=2, rate_limit_per_minute=60)
    client = service.client("probe:read")

    statuses = [
        (await client.get(f"{PATH}/dear")).status_code for _ in range(2)
    ]

    assert statuses == [200, 429]


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/metrics"])
async def test_probes_are_not_limited(path: str, start: StartService) -> None:
    """A limit on probes would restart a service under load."""
    client = start(rate_limit_burst=1).anonymous()

    statuses = {(await client.get(path)).status_code for _ in range(3)}

    assert statuses == {200}


@pytest.mark.rule("PY-SEC-048", "PY-SEC-048a")
async def test_clients_do_not_pay_for_each_other(start: StartService) -> None:
    """One who floods leaves the others alone, across tenants too."""
    service = start(rate_limit_burst=1)

    async def ask(subject: str, tenant: str) -> int:
        client = service.client("probe:read", sub=subject, tenant_id=tenant)
        return (await client.get(NUMBER)).status_code

    assert await ask("alice", "acme") == 200
    assert await ask("alice", "acme") == 429
    assert await ask("bob", "acme") == 200
    assert await ask("alice", "wayne") == 200


@pytest.mark.rule("PY-SEC-048a")
async def test_strangers_are_limited_by_address(start: StartService) -> None:
    """Guessing tokens costs tokens of the bucket."""
    client = start(rate_limit_burst=2).anonymous()

    statuses = [(await client.get(NUMBER)).status_code for _ in range(3)]

    assert statuses == [401, 401, 429]


@pytest.mark.rule("PY-SEC-048")
@pytest.mark.parametrize(
    ("scopes", "refused"), [([], 401), (["probe:write"], 400)]
)
async def test_what_is_no_json_counts(
    scopes: list[str], refused: int, start: StartService
) -> None:
    """A flood of rubbish is a flood; each request takes one token."""
    service = start(rate_limit_burst=2)
    client = service.client(*scopes) if scopes else service.anonymous()

    statuses = [await _send_no_json(client) for _ in range(3)]

    assert statuses == [refused, refused, 429]


async def test_a_body_is_not_paid_for_twice(start: StartService) -> None:
    """Who is let in before the body is read is not counted again."""
    service = start(rate_limit_burst=2)
    client = service.client("probe:write")

    statuses = [
        (await client.post(f"{PATH}/numbers", json={"number": 1})).status_code
        for _ in range(3)
    ]

    assert statuses == [200, 200, 429]


@pytest.mark.rule("PY-PERF-001", "PY-PERF-002")
async def test_memory_for_clients_is_bounded(clock: FakeClock) -> None:
    """Who has not been seen for longest is forgotten first."""
    limits = MemoryRateLimits(Limit(1, 1), clock, max_clients=2)

    for client in ("a", "b", "a", "c"):
        await limits.take(client)

    assert list(limits.buckets) == ["a", "c"]


@pytest.fixture
def calls() -> DependencyCalls:
    """Return what observes calls to Redis."""
    return DependencyCalls(Metrics(), slow_seconds=1)


async def test_instances_share_limits_in_redis(
    clock: FakeClock, calls: DependencyCalls
) -> None:
    """Two instances must not allow twice as much; the server is a fake."""
    server = fakeredis.FakeServer()
    first, second = (
        RedisRateLimits(
            Limit(2, 0.001),
            clock,
            fakeredis.FakeAsyncRedis(server=server),
            calls,
        )
        for _ in range(2)
    )

    assert await first.take("a") == 0
    assert await second.take("a") == 0
    assert 990 < await first.take("a") <= 1000
    assert await second.take("b", cost=9) == 0
    assert 1990 < await first.take("b", cost=2) <= 2000
    for limits in (first, second):
        await limits.close()


@pytest.mark.rule("PY-OBS-019c", "PY-OBS-029")
async def test_calls_to_redis_are_logged_without_the_client(
    clock: FakeClock, calls: DependencyCalls, logs: Logs
) -> None:
    """The key names who calls; the log must not."""
    redis = fakeredis.FakeAsyncRedis()
    limits = RedisRateLimits(Limit(1, 1), clock, redis, calls)

    await limits.take("acme:alice")

    record = logs.only("dependency.call")
    assert record["dependency"] == "redis"
    assert record["operation"] == "rate_limit.take"
    assert "alice" not in logs.text
    await limits.close()


async def test_buckets_in_redis_expire(
    clock: FakeClock, calls: DependencyCalls
) -> None:
    """Clients who left use no memory."""
    redis = fakeredis.FakeAsyncRedis()
    limits = RedisRateLimits(Limit(10, 2), clock, redis, calls)

    await limits.take("a")

    [key] = await redis.keys()
    assert 0 < await redis.ttl(key) <= 6
    await limits.close()


@pytest.fixture
def broken_redis(monkeypatch: pytest.MonkeyPatch) -> fakeredis.FakeAsyncRedis:
    """Return a Redis that is out of reach."""
    redis = fakeredis.FakeAsyncRedis()

    async def fail(*_: object) -> None:
        raise RedisConnectionError("gone")

    monkeypatch.setattr(redis, "eval", fail)
    return redis


@pytest.mark.rule("PY-ERR-001")
async def test_without_redis_requests_pass_and_somebody_knows(
    clock: FakeClock,
    calls: DependencyCalls,
    logs: Logs,
    broken_redis: fakeredis.FakeAsyncRedis,
) -> None:
    """An outage of the limiter is no outage of the service."""
    limits = RedisRateLimits(Limit(1, 1), clock, broken_redis, calls)

    assert await limits.take("a") == 0
    assert await limits.take("a") == 0
    assert logs.only("dependency.error")["dependency"] == "redis"
    await limits.close()


@pytest.mark.rule("PY-PERF-003", "PY-PERF-003c")
async def test_a_redis_that_failed_is_left_alone_for_a_while(
    clock: FakeClock,
    calls: DependencyCalls,
    logs: Logs,
    broken_redis: fakeredis.FakeAsyncRedis,
) -> None:
    """Requests do not wait, one after the other, for the same time-out."""
    limits = RedisRateLimits(Limit(1, 1), clock, broken_redis, calls)

    for seconds in (0, 1, 3.9):
        clock.advance(seconds)
        await limits.take("a")
    assert len(logs.records("dependency.error")) == 1

    clock.advance(0.1)
    await limits.take("a")
    assert len(logs.records("dependency.error")) == 2
    await limits.close()
