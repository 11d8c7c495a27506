(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: TLS ends at the gateway\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-SEC-045]\n---\n\n# 0013. TLS ends at the gateway\n\n## Context\n\nCredentials may not travel in plain text. Certificates in every pod mean a\ncertificate authority, rotation and another way to fail in each service.\n\n## Decision\n\nThe platform's gateway terminates TLS")
    ;  if (has("helm")) { 
    ; __append("; the network policy admits no\nclients but the gateway and monitoring")
    ;  } 
    ; __append(".")
    ;  if (derived.hasAuthentication) { 
    ; __append(" The service reads the original scheme from\n`X-Forwarded-Proto`, believed only from the addresses in `")
    ;  if (has("helm")) { 
    ; __append("httpRoute.trustedProxies")
    ;  } else { 
    ; __append("FORWARDED_ALLOW_IPS")
    ;  } 
    ; __append("`,\nand in stage and prod refuses a bearer token that came over plain HTTP.")
    ;  } 
    ; __append("\n\n## Consequences\n\nTraffic inside the cluster is readable to whoever controls its network. Where that\nis not acceptable, a mesh or a `BackendTLSPolicy` encrypts this hop without a change\nto the service.\n\n## Alternatives\n\nTLS in uvicorn needs key files in the pod and restarts on rotation. Mutual TLS by\ndefault would bind the service to one mesh.\n\n## Verification\n\n")
    ;  if (has("helm")) { 
    ;  if (derived.hasAuthentication) { 
    ; __append("Tests send a valid token with and without the forwarded scheme; ")
    ;  } 
    ; __append("`make helm-test` checks\nthat the network policy opens one port, to the gateway and to monitoring.\n")
    ;  } else if (derived.hasAuthentication) { 
    ; __append("Tests send a valid token with and without the forwarded scheme.\n")
    ;  } else { 
    ; __append("A request over plain HTTP from outside the platform gets no answer.\n")
    ;  } 
  return __output;

}