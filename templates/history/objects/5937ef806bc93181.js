(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const restart = has("rollouts") ? `kubectl --namespace <namespace> patch rollout ${answers.name} --type merge --patch "{\\"spec\\": {\\"restartAt\\": \\"$(date -u +%FT%TZ)\\"}}"` : "kubectl --namespace <namespace> rollout restart deployment"; 
    ; __append("# RUN-SEC-001: A credential has leaked\n\n**Seen by** ")
    ;  if (has("pre-commit")) { 
    ; __append("a finding of the secret scan, ")
    ;  } 
    ; __append("a report, or use of a credential that nobody\nrecognises. Treat a credential that was public for a minute as used.\n\n1. **Replace it at its source**, before anything else:\n\n    | Credential | How |\n    |---|---|\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    | database password | a new role with the same rights, then lock the old one |\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("    | access token | revoke the client's sessions at the identity provider; a token dies when it expires |\n    | signing key of the issuer | rotate it at the provider; the service fetches the new keys by itself |\n")
    ;  } 
    ;  if (has("helm") && has("ci")) { 
    ; __append("    | deployer's kubeconfig | delete its service account token, issue a new one to the environment |\n")
    ;  } 
    ; __append("    | Redis password | change it; limits start anew |\n\n")
    ;  if (has("helm")) { 
    ; __append("2. Write the new value to the secret store, wait for the refresh, and restart:\n")
    ;  if (has("rollouts")) { 
    ; __append("\n    ```sh\n    ")
    ; __append( restart )
    ; __append("\n    ```\n\n")
    ;  } else { 
    ; __append("   `")
    ; __append( restart )
    ; __append("`.\n")
    ;  } 
    ;  } else { 
    ; __append("2. Write the new value to the secret store, and restart the service.\n")
    ;  } 
    ; __append("3. **Find out what was done with it**")
    ;  if (derived.hasAuthentication) { 
    ; __append(": `security.audit` events")
    ;  } 
    ; __append(", logs of the database and of the\n   provider, for the whole time of exposure.\n4. Tell the owner of security, and those affected.\n5. Remove it from the repository if it was there. Rewriting history does not undo the\n   leak; step 1 does.")
    ;  if (has("pre-commit")) { 
    ; __append(" Then find out why the hook did not stop it.")
    ;  } 
    ; __append("\n")
  return __output;

}