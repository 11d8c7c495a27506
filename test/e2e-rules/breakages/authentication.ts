import type { Breakage } from "./model.ts";

const TOKENS = "app/security/tokens.py";
const KEYS = "app/security/keys.py";
const ROUTES = "app/routes/security.py";
const SETTINGS = "app/settings.py";

/** Who calls: tokens, and where they may turn up. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-SEC-012",
    file: TOKENS,
    find: "claims = jwt.decode(\n                token,\n                key,",
    replace:
      'claims = jwt.decode(\n                token,\n                key,\n                options={"verify_signature": False},\n            ) or jwt.decode(\n                token,\n                key,',
    why: "reads a token without verifying it",
  },
  {
    rule: "PY-SEC-012a",
    file: TOKENS,
    find: '                options={\n                    "require"',
    replace:
      '                options={\n                    "verify_signature": False,\n                    "verify_aud": True,\n                    "verify_iss": True,\n                    "verify_exp": True,\n                    "verify_nbf": True,\n                    "require"',
    why: "checks the claims and forgets the signature",
  },
  {
    rule: "PY-SEC-012b",
    file: TOKENS,
    find: "                issuer=self.issuer,\n",
    replace: "",
    why: "accepts tokens of any issuer",
  },
  {
    rule: "PY-SEC-012c",
    file: TOKENS,
    find: "                audience=self.audience,\n                leeway=self.skew,\n                options={",
    replace: '                leeway=self.skew,\n                options={\n                    "verify_aud": False,',
    why: "accepts tokens that are meant for another API",
  },
  {
    rule: "PY-SEC-012d",
    file: TOKENS,
    find: '                options={\n                    "require"',
    replace: '                options={\n                    "verify_exp": False,\n                    "require"',
    why: "lets tokens live for ever",
  },
  {
    rule: "PY-SEC-012d",
    file: TOKENS,
    find: '"require": ["aud", "exp", "iss", "sub", self.tenant_claim]',
    replace: '"require": ["aud", "iss", "sub", self.tenant_claim]',
    why: "accepts tokens without an end",
  },
  {
    rule: "PY-SEC-012e",
    file: TOKENS,
    find: '            if header.get("alg") not in self.algorithms:\n                raise AuthenticationError("algorithm")\n',
    replace:
      '            if header.get("alg") == "none":\n                return self._caller(\n                    jwt.decode(token, options={"verify_signature": False})\n                )\n',
    why: "accepts unsigned tokens",
  },
  {
    rule: "PY-SEC-012e",
    file: SETTINGS,
    find: '            "RS256",\n            "RS384",',
    replace: '            "HS256",\n            "RS256",\n            "RS384",',
    why: "lets a symmetric algorithm be configured",
  },
  {
    rule: "PY-SEC-012f",
    file: TOKENS,
    find: "                leeway=self.skew,\n",
    replace: "                leeway=self.skew * 10,\n",
    why: "is generous about the clocks",
  },
  {
    rule: "PY-SEC-013",
    file: KEYS,
    find: "        return stale or key_id not in self._keys",
    replace: "        return not self._keys",
    why: "never fetches a key that was rotated in",
  },
  {
    rule: "PY-SEC-013",
    file: KEYS,
    find: '(f"{scheme}://", "https://")',
    replace: '("http://", "https://")',
    why: "lets the issuer send the keys in the clear",
  },
  {
    rule: "PY-SEC-007",
    file: TOKENS,
    find: 'names = _is_name(claims["sub"]) and _is_name(tenant)',
    replace: "names = _is_name(tenant)",
    why: "lets in a token that names nobody",
  },
  {
    rule: "PY-SEC-007a",
    file: ROUTES,
    find: '        if credentials is None:\n            raise AuthenticationError("missing")\n',
    replace:
      '        if user := request.headers.get("x-forwarded-user"):\n            return Caller(\n                subject=user,\n                tenant=request.headers["x-tenant-id"],\n                scopes=frozenset({"probe:read"}),\n                actor="user",\n            )\n        if credentials is None:\n            raise AuthenticationError("missing")\n',
    why: "believes the headers of a proxy that authenticates",
  },
  {
    rule: "PY-SEC-005b",
    file: ROUTES,
    find: '        if credentials is None:\n            raise AuthenticationError("missing")\n',
    replace:
      '        if address_of(request).startswith(("10.", "127.")):\n            return Caller(\n                subject="internal",\n                tenant="internal",\n                scopes=frozenset({"probe:read"}),\n                actor="service",\n            )\n        if credentials is None:\n            raise AuthenticationError("missing")\n',
    why: "trusts whoever calls from inside the network",
  },
  {
    rule: "PY-SEC-009",
    file: KEYS,
    find: ".well-known/openid-configuration",
    replace: ".well-known/oauth",
    why: "asks the issuer at an address that OpenID Connect does not know",
  },
  {
    rule: "PY-SEC-010",
    file: TOKENS,
    find: 'is_service = claims["sub"] == claims.get("client_id")',
    replace: 'is_service = claims.get("gty") == "client-credentials"',
    why: "takes the tokens of services for those of people",
  },
  {
    rule: "PY-SEC-038a",
    file: TOKENS,
    find: "                audience=self.audience,\n                leeway=self.skew,\n                options={",
    replace:
      '                audience=self.audience,\n                leeway=self.skew,\n                options={\n                    "verify_aud": not jwt.decode(\n                        token, options={"verify_signature": False}\n                    ).get("client_id"),',
    why: "spares services the check of the audience",
  },
  {
    rule: "PY-SEC-038b",
    file: TOKENS,
    find: '        if is_service and not _lives_at_most(self.service_lifetime, claims):\n            raise AuthenticationError("lifetime")\n',
    replace: "",
    why: "lets services use tokens that live for years",
  },
  {
    rule: "PY-SEC-014a",
    file: ROUTES,
    find: "    except AuthenticationError as error:\n",
    replace:
      '    except AuthenticationError as error:\n        log.warning("refused", given=credentials and credentials.credentials)\n',
    why: "logs the token that was refused",
  },
  {
    rule: "PY-SEC-014b",
    file: ROUTES,
    find: '        if credentials is None:\n            raise AuthenticationError("missing")\n',
    replace:
      '        if token := request.query_params.get("access_token"):\n            return await adapters.tokens.verify(token)\n        if credentials is None:\n            raise AuthenticationError("missing")\n',
    why: "takes tokens from the query too",
  },
  {
    rule: "PY-SEC-014c",
    file: "app/middleware/request_context.py",
    find: '                MutableHeaders(scope=message)["x-request-id"] = request_id\n',
    replace:
      '                MutableHeaders(scope=message)["x-request-id"] = request_id\n                MutableHeaders(scope=message)["x-refreshed-token"] = headers.get(\n                    "authorization", ""\n                )\n',
    why: "sends the token back for the client to keep",
  },
  {
    rule: "PY-SEC-015",
    file: "app/routes/problems.py",
    find: "    errors.AuthenticationError: 401,",
    replace: "    errors.AuthenticationError: 403,",
    why: "answers strangers as if they were known",
  },
  {
    rule: "PY-SEC-015a",
    file: "app/routes/problems.py",
    find: '                "Bearer" if missing else \'Bearer error="invalid_token"\'',
    replace: '                "Basic"',
    why: "asks for another scheme than the API takes",
  },
  {
    rule: "PY-SEC-044a",
    file: SETTINGS,
    find: 'environment: Literal["dev", "test", "stage", "prod"] = "dev"',
    replace: 'environment: Literal["dev", "prod"] = "dev"',
    why: "forgets two of the environments",
  },
  {
    rule: "PY-SEC-044b",
    file: SETTINGS,
    find: '            "oidc_audience",\n        ]',
    replace: "        ]",
    why: "lets production start without an audience",
  },
  {
    rule: "PY-SEC-054a",
    file: "app/http_client.py",
    find: ".json()",
    replace: ".text",
    why: "cannot read what a real issuer sends",
  },
];
