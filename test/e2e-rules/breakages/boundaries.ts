import type { Breakage } from "./model.ts";

/** Layers, transactions, integrations and limits. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-IO-005a",
    file: "app/routes/v1/items.py",
    find: "from fastapi import APIRouter, Depends, Response\n",
    replace: "import sqlalchemy as sa  # noqa: F401\nfrom fastapi import APIRouter, Depends, Response\n",
    why: "builds queries in a route",
  },
  {
    rule: "PY-IO-005c",
    file: "app/security/keys.py",
    find: "from jwt import PyJWK\n",
    replace: "import httpx2  # noqa: F401\nfrom jwt import PyJWK\n",
    why: "makes HTTP calls wherever they are needed",
  },
  {
    rule: "PY-IO-006",
    file: "app/services/items.py",
    find: "from app.clock import Clock\n",
    replace: "from sqlalchemy.ext.asyncio import AsyncSession  # noqa: F401\n\nfrom app.clock import Clock\n",
    why: "gives a session to a use case",
  },
  {
    rule: "PY-IO-007",
    file: "app/routes/dependencies.py",
    find: `    UnitOfWork, Depends(get_unit_of_work, scope="function")`,
    replace: "    UnitOfWork, Depends(get_unit_of_work)",
    why: "commits after the response",
  },
  {
    rule: "PY-IO-007a",
    file: "app/repositories/sql/idempotency.py",
    find: "            await self.session.execute(_purge())\n",
    replace: "            await self.session.execute(_purge())\n            await self.session.commit()\n",
    why: "commits wherever something is kept",
  },
  {
    rule: "PY-IO-007b",
    file: "app/repositories/sql/repository.py",
    find: `        with self._call("add"):
            await self.session.execute(statement)
`,
    replace: `        with self._call("add"):
            await self.session.execute(statement)
            await self.session.commit()
`,
    why: "commits in the middle of a unit of work",
  },
  {
    rule: "PY-IO-008",
    file: "app/services/items.py",
    find: "from app.clock import Clock\n",
    replace: "from fastapi import Request  # noqa: F401\n\nfrom app.clock import Clock\n",
    why: "hands the request to a use case",
  },
  {
    rule: "PY-EXT-001",
    file: "app/settings.py",
    find: "    redis_url: SecretStr | None = None",
    replace: `    redis_url: SecretStr | None = SecretStr("redis://localhost")`,
    why: "needs a Redis by default",
  },
  {
    rule: "PY-EXT-002",
    file: "app/adapters.py",
    find: "    if settings.database_url is None:\n        return MemoryStorage()\n",
    replace: `    if settings.database_url is None or not settings.is_deployed:
        return MemoryStorage()\n`,
    why: "ignores the database that a developer names",
  },
  {
    rule: "PY-EXT-003",
    file: "app/routes/dependencies.py",
    find: "from app.repositories.ports import UnitOfWork\n",
    replace:
      "from app.repositories.memory import MemoryStorage  # noqa: F401\nfrom app.repositories.ports import UnitOfWork\n",
    why: "chooses an implementation in a route",
  },
  {
    rule: "PY-EXT-004",
    file: "app/adapters.py",
    find: "    if settings.redis_url is None:\n",
    replace: "    if settings.redis_url is None or True:\n",
    why: "ignores a setting that chooses an adapter",
  },
  {
    rule: "PY-PERF-001",
    file: "app/middleware/body_limit.py",
    find: "            if received > self.max_bytes:\n",
    replace: "            if False:\n",
    why: "reads bodies of any length",
  },
  {
    rule: "PY-PERF-002",
    file: "app/services/items.py",
    find: `        for found in page.entities:
            require_access(self.caller, found)
        return page`,
    replace: `        for found in page.entities:
            await self.fetch(found.id)
        return page`,
    why: "fetches every item of a page once more",
  },
  {
    rule: "PY-PERF-004",
    file: "app/routes/parameters.py",
    find: "Query(ge=1, le=100,",
    replace: "Query(ge=1,",
    why: "lets a client ask for everything at once",
  },
  {
    rule: "PY-EXT-005",
    file: "tests/plugins/network.py",
    find: "    if event not in _EVENTS or not _guarded:\n",
    replace: "    if event:\n",
    why: "lets unit tests reach the network",
  },
];
