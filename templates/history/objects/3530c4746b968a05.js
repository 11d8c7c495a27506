(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const host = answers.registry.split("/")[0];
const isGitHub = host === "ghcr.io";
const region = /[.]ecr[.]([a-z0-9-]+)[.]amazonaws[.]com$/.exec(host)?.[1];
const google = /[.]pkg[.]dev$/.test(host);
const azure = /^([^.]+)[.]azurecr[.]io$/.exec(host)?.[1];
const other = !isGitHub && !region && !google && !azure;
const described = isGitHub ? "Logs in to the registry with the token of the run; nothing is stored."
  : "Exchanges the token of the run for credentials of the registry that last minutes; nothing is stored.";
const role = region ? "ARN of the role to assume." : google ? "Full name of the workload identity provider." : azure ? "Client id of the application." : "Role of Vault that this repository may assume.";

    ; __append("name: Registry\ndescription: ")
    ; __append( described )
    ; __append("\n")
    ;  if (!isGitHub) { 
    ; __append("\ninputs:\n  role:\n    description: ")
    ; __append( role )
    ; __append("\n    required: true\n")
    ;  if (azure || other) { 
    ; __append("  issuer:\n    description: ")
    ; __append( azure ? "Tenant id." : "Address of Vault." )
    ; __append("\n    required: true\n")
    ;  } 
    ;  } 
    ; __append("\nruns:\n  using: composite\n  steps:\n")
    ;  if (region) { 
    ; __append("    - name: Assume the role\n      uses: ")
    ; __append( use("aws-actions/configure-aws-credentials") )
    ; __append("\n      with:\n        role-to-assume: ${{ inputs.role }}\n        aws-region: ")
    ; __append(escapeFn( region ))
    ; __append("\n")
    ;  } else if (google) { 
    ; __append("    - name: Ask the provider for an access token\n      id: token\n      uses: ")
    ; __append( use("google-github-actions/auth") )
    ; __append("\n      with:\n        workload_identity_provider: ${{ inputs.role }}\n        create_credentials_file: false\n")
    ;  } else if (azure) { 
    ; __append("    - name: Log in to Azure\n      uses: ")
    ; __append( use("azure/login") )
    ; __append("\n      with:\n        client-id: ${{ inputs.role }}\n        tenant-id: ${{ inputs.issuer }}\n        allow-no-subscriptions: true\n")
    ;  } else if (other) { 
    ; __append("    - name: Ask Vault for credentials\n      id: token\n      uses: ")
    ; __append( use("hashicorp/vault-action") )
    ; __append("\n      with:\n        url: ${{ inputs.issuer }}\n        method: jwt\n        role: ${{ inputs.role }}\n        exportEnv: false\n        secrets: | # pragma: allowlist secret\n          registry/creds/")
    ; __append( answers.name )
    ; __append(" username ;\n          registry/creds/")
    ; __append( answers.name )
    ; __append(" password ;\n")
    ;  } 
    ;  if (azure) { 
    ; __append("    - name: Log in to the registry\n      shell: bash\n      run: az acr login --name ")
    ; __append( azure )
    ; __append("\n")
    ;  } else { 
    ; __append("    - name: Log in to the registry\n      uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n      with:\n        registry: ")
    ; __append(escapeFn( host ))
    ; __append("\n")
    ;  if (isGitHub) { 
    ; __append("        username: ${{ github.actor }}\n        password: ${{ github.token }}\n")
    ;  } else if (google) { 
    ; __append("        username: oauth2accesstoken\n        password: ${{ steps.token.outputs.auth_token }}\n")
    ;  } else if (other) { 
    ; __append("        username: ${{ steps.token.outputs.username }}\n        password: ${{ steps.token.outputs.password }}\n")
    ;  } 
    ;  } 
  return __output;

}