(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project;
    ; __append("{{- define \"chart.name\" -}}\n{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix \"-\" -}}\n{{- end -}}\n\n{{/* 52 characters leave room for the suffixes ")
    ;  if (project) { 
    ; __append("\"-smoke\"")
    ;  } else { 
    ; __append("\"-canary\"")
    ;  } 
    ; __append(" and \"-migrate\". */}}\n{{- define \"chart.fullname\" -}}\n{{- if .Values.fullnameOverride -}}\n{{- .Values.fullnameOverride | trunc 52 | trimSuffix \"-\" -}}\n{{- else -}}\n{{- $name := include \"chart.name\" . -}}\n{{- if contains $name .Release.Name -}}\n{{- .Release.Name | trunc 52 | trimSuffix \"-\" -}}\n{{- else -}}\n{{- printf \"%s-%s\" .Release.Name $name | trunc 52 | trimSuffix \"-\" -}}\n{{- end -}}\n{{- end -}}\n{{- end -}}\n\n{{/* Labels that selectors use: they must never change for a release. */}}\n{{- define \"chart.selectorLabels\" -}}\napp.kubernetes.io/name: {{ include \"chart.name\" . }}\napp.kubernetes.io/instance: {{ .Release.Name }}\n{{- end -}}\n\n{{- define \"chart.labels\" -}}\nhelm.sh/chart: {{ printf \"%s-%s\" .Chart.Name .Chart.Version | replace \"+\" \"_\" | trunc 63 | trimSuffix \"-\" }}\n{{ include \"chart.selectorLabels\" . }}\n")
    ;  if (!project) { 
    ; __append("app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}\n")
    ;  } 
    ; __append("app.kubernetes.io/managed-by: {{ .Release.Service }}\n{{- end -}}\n\n{{- define \"chart.")
    ; __append( project ? "app" : "api" )
    ; __append("SelectorLabels\" -}}\n{{ include \"chart.selectorLabels\" . }}\napp.kubernetes.io/component: ")
    ; __append( project ? "app" : "api" )
    ; __append("\n{{- end -}}\n\n{{/*\nImage reference from a map with repository, digest and tag. The digest wins: a\ntag can be moved, a digest cannot.\n*/}}\n{{- define \"chart.image\" -}}\n{{- if .digest -}}\n{{- printf \"%s@%s\" .repository .digest -}}\n{{- else -}}\n{{- printf \"%s:%s\" .repository (required \"an image needs a digest (or, outside production, a tag)\" .tag) -}}\n{{- end -}}\n{{- end -}}\n\n")
    ;  if (!project && !derived.components.includes("rollouts")) { 
    ; __append("{{/* The canary runs the same repository under another digest or tag. */}}\n{{- define \"chart.canaryImage\" -}}\n{{- $canary := .Values.canary.image -}}\n{{- include \"chart.image\" (dict \"repository\" .Values.image.repository \"digest\" $canary.digest \"tag\" $canary.tag) -}}\n{{- end -}}\n\n")
    ;  } 
    ; __append("{{- define \"chart.podSecurityContext\" -}}\nrunAsNonRoot: true\n")
    ;  const user = project ? "{{ .Values.runAsUser }}" : "1000"; 
    ; __append("runAsUser: ")
    ; __append( user )
    ; __append("\nrunAsGroup: ")
    ; __append( user )
    ; __append("\nfsGroup: ")
    ; __append( user )
    ; __append("\nseccompProfile:\n  type: RuntimeDefault\n{{- end -}}\n\n{{- define \"chart.securityContext\" -}}\nallowPrivilegeEscalation: false\nprivileged: false\nreadOnlyRootFilesystem: true\nrunAsNonRoot: true\ncapabilities:\n  drop:\n    - ALL\n{{- end -}}\n")
    ;  if (!project) { 
    ; __append("\n{{/* checkov reads these; each states why the policy does not apply. */}}\n{{- define \"chart.policyExceptions\" -}}\ncheckov.io/skip1: CKV_K8S_35=settings are environment variables by contract, secrets included\ncheckov.io/skip2: CKV_K8S_40=the image's user is 1000, which the platform reserves for services\n{{- end -}}\n")
    ;  } 
  return __output;

}