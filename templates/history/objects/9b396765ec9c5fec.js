(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("title: Bearer tokens of one OpenID Connect issuer\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-SEC-000a, PY-SEC-000b, PY-SEC-009, PY-SEC-010, PY-SEC-019, PY-SEC-020]\n---\n\n# 0020. Bearer tokens of one OpenID Connect issuer\n\n## Context\n\nThe API serves people, through other programs, and services. The Python\ninstructions want one main mechanism per API, OpenID Connect for users and no\nstatic shared secrets between services.\n\n## Decision\n\nEvery caller presents an access token of the one configured issuer: people by the\nauthorization code flow of their client, services by workload identity or client\ncredentials. Routes are closed until they declare scopes. There are no API keys,\nno cookies and no sessions. In dev and test a local issuer stands in, which stage\nand prod refuse.\n\n## Consequences\n\n- The issuer is a dependency, softened by cached keys: known keys survive its\n  outage, new ones do not.\n- A token is valid until it expires, so the issuer keeps lifetimes short; the\n  service refuses tokens of services that live longer than it is configured for.\n- A browser front end needs a backend that holds its tokens.\n\n## Alternatives\n\nAPI keys authenticate nobody and are shared. SigV4 binds callers to one cloud.\nIntrospection on each request makes every call depend on the issuer.\n\n## Verification\n\nA test walks the OpenAPI document and expects 401 without a token and 403 without\nscopes on each operation outside the public list.\n")
    ;  } else { 
    ; __append("title: The API is open until it has an identity provider\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-SEC-000a, PY-SEC-005, PY-SEC-025, PY-OBS-052, PY-OBS-053]\nwaives: [\n  PY-OBS-052, PY-OBS-053, PY-SEC-000a, PY-SEC-005, PY-SEC-005a, PY-SEC-005b,\n  PY-SEC-006, PY-SEC-006a, PY-SEC-007, PY-SEC-008, PY-SEC-008a, PY-SEC-000b,\n  PY-SEC-009, PY-SEC-010, PY-SEC-012, PY-SEC-012a, PY-SEC-012b, PY-SEC-012c,\n  PY-SEC-012d, PY-SEC-012e, PY-SEC-012f, PY-SEC-013, PY-SEC-015, PY-SEC-015a,\n  PY-SEC-000c, PY-SEC-023, PY-SEC-023a, PY-SEC-023b, PY-SEC-024, PY-SEC-024a,\n  PY-SEC-025, PY-SEC-025a, PY-SEC-026, PY-SEC-026a, PY-SEC-027, PY-SEC-027a,\n  PY-SEC-027b, PY-SEC-027c, PY-SEC-028, PY-SEC-029, PY-SEC-030, PY-SEC-032,\n  PY-SEC-033, PY-SEC-044b, PY-SEC-049, PY-SEC-049a, PY-SEC-049b, PY-SEC-049c,\n  PY-SEC-049d, PY-SEC-050, PY-SEC-050a, PY-SEC-050b, PY-SEC-050c, PY-SEC-053,\n  PY-SEC-053a, PY-SEC-053b, PY-SEC-053c, PY-SEC-054, PY-SEC-054a, PY-SEC-054b,\n  PY-SEC-055, PY-SEC-055a, PY-SEC-055b, PY-SEC-055c\n]\nreason: the service was created without authentication and has no identity provider yet\nexpires: ")
    ; __append( versions.expiry.authentication )
    ; __append("\n---\n\n# 0020. The API is open until it has an identity provider\n\n## Context\n\nThe service was created without authentication. The Python instructions require a\nvalidated identity and a permission on every endpoint that is not declared public.\n\n## Decision\n\nThe rules listed under `waives` are set aside until the date above. Until then:\n\n- the service holds no personal and no confidential data;\n")
    ;  if (has("helm")) { 
    ; __append("- it is reached from trusted networks only: `httpRoute.parentRefs` names an internal\n  gateway, and the network policy admits no one else;\n")
    ;  } else { 
    ; __append("- it is reached from trusted networks only;\n")
    ;  } 
    ; __append("- anyone who reaches it may read and write everything, and requests are limited by\n  address.\n\n## Consequences\n\nThere is no audit trail of who did what. A request cannot be tied to a tenant, so the\nservice may not become multi-tenant in this state.\n\n## Alternatives\n\nA shared key would look like authentication without being it (PY-SEC-020). A\nproxy that authenticates leaves the service trusting headers.\n\n## Verification\n\nBefore the date, this record is superseded by one that adds an issuer, or the service\nis retired. ")
    ;  if (has("helm")) { 
    ; __append("Its network policy and route are")
    ;  } else { 
    ; __append("From where it is reached is")
    ;  } 
    ; __append(" checked at each release.\n")
    ;  } 
  return __output;

}