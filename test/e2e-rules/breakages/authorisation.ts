import type { Breakage } from "./model.ts";

const ACCESS = "app/services/access.py";
const ROUTES = "app/routes/security.py";
const ITEMS = "app/routes/v1/items.py";
const SERVICE = "app/services/items.py";

/** What callers may do, and whose things they see. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-SEC-000a",
    file: "app/main.py",
    find: "    app.include_router(api.router())\n",
    replace: `    app.include_router(api.router())
    app.add_api_route("/api/v1/status", lambda: {"up": True}, name="status")
`,
    why: "adds a route beside the router that protects the others",
  },
  {
    rule: "PY-SEC-005a",
    file: "app/routes/api.py",
    find: "dependencies=[Depends(limit_caller), Depends(authorise)]",
    replace: "dependencies=[Depends(limit_caller)]",
    why: "lets in whoever has a token",
  },
  {
    rule: "PY-SEC-025a",
    file: ACCESS,
    find: "if not required or not required <= caller.scopes:",
    replace: "if not required <= caller.scopes:",
    why: "opens the routes that declare nothing",
  },
  {
    rule: "PY-SEC-023a",
    file: ACCESS,
    find: "not required <= caller.scopes",
    replace: "not required & caller.scopes",
    why: "lets in whoever has any one of several scopes",
  },
  {
    rule: "PY-SEC-029",
    file: ACCESS,
    find: "not required <= caller.scopes",
    replace:
      'not all(\n        any(s.startswith(scope.split(":")[0]) for s in caller.scopes)\n        for scope in required\n    )',
    why: "compares the resource of a scope and not what is done with it",
  },
  {
    rule: "PY-SEC-008",
    file: ITEMS,
    find: 'may_write = requires("items:write")',
    replace: 'may_write = requires("items:read")',
    why: "lets readers write",
  },
  {
    rule: "PY-SEC-008a",
    file: ACCESS,
    find: "if not required or not required <= caller.scopes:",
    replace: 'if "admin" not in caller.scopes and (\n        not required or not required <= caller.scopes\n    ):',
    why: "makes one scope open everything",
  },
  {
    rule: "PY-SEC-023b",
    file: ITEMS,
    find: 'may_read = requires("items:read")',
    replace: 'may_read = requires("clerk")',
    why: "asks for a job in place of a capability",
  },
  {
    rule: "PY-SEC-006a",
    file: "app/security/tokens.py",
    find: '        return Caller(\n            subject=claims["sub"],',
    replace:
      '        if not scope:\n            raise AuthenticationError("claims")\n        return Caller(\n            subject=claims["sub"],',
    why: "decides on permissions where identities are checked",
  },
  {
    rule: "PY-SEC-026a",
    file: ROUTES,
    find: "    except ForbiddenError:\n        _audit(",
    replace: "    except ForbiddenError:\n        if not required:\n            raise\n        _audit(",
    why: "records no refusal where no scope is declared",
  },
  {
    rule: "PY-SEC-027b",
    file: "app/routes/problems.py",
    find: "    errors.ForbiddenError: 403,",
    replace: "    errors.ForbiddenError: 401,",
    why: "sends known callers to fetch another token",
  },
  {
    rule: "PY-SEC-027c",
    file: SERVICE,
    find: `            raise NotFoundError("There is no such resource.")`,
    replace: `            raise ConflictError("It belongs to somebody else.")`,
    why: "answers as if what is not shown existed",
  },
  {
    rule: "PY-SEC-032",
    file: ITEMS,
    find: "        repository=unit.repository(Item, caller.tenant),\n        caller=caller,\n",
    replace: `        repository=unit.repository(Item, "acme"),
        caller=type(caller)(
            subject=caller.subject,
            tenant="acme",
            scopes=caller.scopes,
            actor=caller.actor,
        ),
`,
    why: "treats everybody as one tenant",
  },
  {
    rule: "PY-SEC-033",
    file: SERVICE,
    find: "        # Storage is scoped to the tenant already; this does not rely on it.\n        require_access(self.caller, stored)\n",
    replace: "",
    why: "relies on the query alone",
  },
  {
    rule: "PY-SEC-053c",
    file: ACCESS,
    find: "    if entity.tenant != caller.tenant:",
    replace: "    if entity.tenant.lower() != caller.tenant.lower():",
    why: "takes tenants for the same that differ in case",
  },
  {
    rule: "PY-SEC-034",
    file: "app/security/tokens.py",
    find: '        names = _is_name(claims["sub"]) and _is_name(tenant)',
    replace:
      '        if isinstance(tenant, list):\n            tenant = tenant[0]\n        names = _is_name(claims["sub"]) and bool(tenant)',
    why: "takes the first of several tenants",
  },
  ...["PY-SEC-031", "PY-SEC-036"].map((rule) => ({
    rule,
    file: ROUTES,
    find: "        caller = await adapters.tokens.verify(credentials.credentials)\n",
    replace: `        caller = await adapters.tokens.verify(credentials.credentials)
        if tenant := request.headers.get("x-tenant-id"):
            caller = Caller(
                subject=caller.subject,
                tenant=tenant,
                scopes=caller.scopes,
                actor=caller.actor,
            )
`,
    why: "lets callers choose their tenant by a header",
  })),
  {
    rule: "PY-SEC-035a",
    file: "app/repositories/memory.py",
    find: "(row for row in self.rows.values() if row.tenant == self.tenant)",
    replace: "self.rows.values()",
    why: "lists what belongs to others",
  },
  {
    rule: "PY-SEC-035a",
    file: "app/repositories/sql/repository.py",
    find: "sa.select(*columns).where(self.row.tenant == self.tenant)",
    replace: "sa.select(*columns)",
    why: "forgets the tenant in a query",
  },
  {
    rule: "PY-SEC-035b",
    file: "app/routes/idempotency.py",
    find: '    owner = f"{caller.tenant}\\n{caller.subject}\\n{operation}"',
    replace: "    owner = operation",
    why: "replays to one caller what another one has sent",
  },
  {
    rule: "PY-SEC-035b",
    file: "app/repositories/sql/repository.py",
    find: "            self.row.tenant == self.tenant,\n            self.row.version == version,",
    replace: "            self.row.version == version,",
    why: "forgets the tenant in a change",
  },
];
