(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("{\n  \"$schema\": \"https://docs.renovatebot.com/renovate-schema.json\",\n  \"extends\": [\"config:best-practices\", \":semanticCommits\", \":maintainLockFilesWeekly\", \"schedule:weekly\", \"group:allNonMajor\"],\n  \"minimumReleaseAge\": \"7 days\",\n  \"vulnerabilityAlerts\": { \"minimumReleaseAge\": null },\n  \"customManagers\": [\n")
    ;  if (has("ci") || has("helm")) { 
    ; __append("    {\n      \"customType\": \"regex\",\n      \"description\": \"Tools that make runs by uv\",\n      \"managerFilePatterns\": [\"/^Makefile$/\"],\n      \"matchStrings\": [\"tool run (?<depName>[a-z0-9-]+)@(?<currentValue>[0-9.]+)\"],\n      \"datasourceTemplate\": \"pypi\"\n    },\n")
    ;  } 
    ; __append("    {\n      \"customType\": \"regex\",\n")
    ;  if (has("ci")) { 
    ; __append("      \"description\": \"uv, where make and the workflows install it\",\n      \"managerFilePatterns\": [\"/^Makefile$/\", \"/^\\\\.github/actions/.+\\\\.yml$/\"],\n      \"matchStrings\": [\"UV_VERSION := (?<currentValue>[0-9.]+)\", \"setup-uv@.+\\\\s+with:\\\\s+version: \\\"(?<currentValue>[0-9.]+)\\\"\"],\n")
    ;  } else { 
    ; __append("      \"description\": \"uv, where make installs it\",\n      \"managerFilePatterns\": [\"/^Makefile$/\"],\n      \"matchStrings\": [\"UV_VERSION := (?<currentValue>[0-9.]+)\"],\n")
    ;  } 
    ; __append("      \"depNameTemplate\": \"uv\",\n      \"datasourceTemplate\": \"pypi\"\n    }")
    ;  if (has("ci") && has("compose")) { 
    ; __append(",\n    {\n      \"customType\": \"regex\",\n      \"description\": \"The scanner image of make dast\",\n      \"managerFilePatterns\": [\"/^Makefile$/\"],\n      \"matchStrings\": [\"ZAP_IMAGE := (?<depName>[^:]+):(?<currentValue>[^@]+)@(?<currentDigest>sha256:[0-9a-f]+)\"],\n      \"datasourceTemplate\": \"docker\"\n    }")
    ;  } 
    ;  if (has("ci") && has("pre-commit")) { 
    ; __append(",\n    {\n      \"customType\": \"regex\",\n      \"description\": \"Tools that the workflows install by version\",\n      \"managerFilePatterns\": [\"/^\\\\.github/(workflows|actions)/.+\\\\.yml$/\"],\n      \"matchStrings\": [\"go install (?<depName>[^@\\\\s]+)@(?<currentValue>v[0-9.]+)\"],\n      \"datasourceTemplate\": \"go\"\n    }")
    ;  } 
    ;  if (has("helm") && (has("ci") || has("docs"))) { 
    ; __append(",\n    {\n      \"customType\": \"regex\",\n      \"description\": \"Helm and its plugin for unit tests\",\n      \"managerFilePatterns\": [")
    ;  if (has("ci")) { 
    ; __append("\"/^\\\\.github/(workflows|actions)/.+\\\\.yml$/\"")
    ;  } 
    ;  if (has("ci") && has("docs")) { 
    ; __append(", ")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("\"/^docs/deployment\\\\.md$/\"")
    ;  } 
    ; __append("],\n      \"matchStrings\": [\n        \"azure/setup-(?<depName>helm)@.+\\\\s+with:\\\\s+version: \\\"v(?<currentValue>[0-9.]+)\\\"\",\n        \"--version (?<currentValue>[0-9.]+) https://github.com/helm-unittest/(?<depName>helm-unittest)\",\n        \"\\\\[(?<depName>helm-unittest)\\\\]\\\\(\\\\S+\\\\) (?<currentValue>[0-9]+\\\\.[0-9.]*[0-9])\"\n      ],\n      \"packageNameTemplate\": \"{{#if (equals depName 'helm')}}helm/helm{{else}}helm-unittest/helm-unittest{{/if}}\",\n      \"datasourceTemplate\": \"github-releases\",\n      \"extractVersionTemplate\": \"^v(?<version>.+)$\"\n    }")
    ;  } 
    ;  if (has("ci") && has("docker")) { 
    ; __append(",\n    {\n      \"customType\": \"regex\",\n      \"description\": \"Versions that installer actions are given\",\n      \"managerFilePatterns\": [\"/^\\\\.github/(workflows|actions)/.+\\\\.yml$/\"],\n      \"matchStrings\": [\"(?<depName>syft|grype|cosign)-(version|release): \\\"v(?<currentValue>[0-9.]+)\\\"\"],\n      \"packageNameTemplate\": \"{{#if (equals depName 'cosign')}}sigstore{{else}}anchore{{/if}}/{{{depName}}}\",\n      \"datasourceTemplate\": \"github-releases\",\n      \"extractVersionTemplate\": \"^v(?<version>.+)$\"\n    }")
    ;  } 
    ; __append("\n  ]\n}\n")
  return __output;

}