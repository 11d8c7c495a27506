(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; 
const has = (id) => derived.components.includes(id);
const boxed = has("compose");
const workflows = "/^\\\\.github/(workflows|actions)/.+\\\\.yml$/";
const manager = (description, files, matches, rest) => `    {
      "customType": "regex",
      "description": "${description}",
      "managerFilePatterns": [${files.map((file) => `"${file}"`).join(", ")}],
      "matchStrings": [${matches.map((match) => `"${match}"`).join(", ")}],
${rest.map(([key, value]) => `      "${key}": "${value}"`).join(",\n")}
    }`;
const github = [["datasourceTemplate", "github-releases"], ["extractVersionTemplate", "^v(?<version>.+)$"]];
const managers = [
  ...(has("ci") || has("helm") ? [manager(
    "Tools that make runs by uv", ["/^Makefile$/"],
    ["tool run (?<depName>[a-z0-9-]+)@(?<currentValue>[0-9.]+)"], [["datasourceTemplate", "pypi"]],
  )] : []),
  ...(!boxed && has("ci") ? [manager(
    "uv, where the workflows install it", [workflows],
    ["setup-uv@.+\\\\s+with:\\\\s+version: \\\"(?<currentValue>[0-9.]+)\\\""], [["depNameTemplate", "uv"], ["datasourceTemplate", "pypi"]],
  )] : []),
  ...(boxed && has("ci") ? [manager(
    "The images of make dast and make archive", ["/^Makefile$/"],
    ["(?:SBOM|ZAP)_IMAGE := (?<depName>[^:]+):(?<currentValue>[^@]+)@(?<currentDigest>sha256:[0-9a-f]+)"], [["datasourceTemplate", "docker"]],
  )] : []),
  ...(has("docker") && has("ci") ? [manager(
    "The images that build for another platform", ["/^\\\\.github/workflows/image\\\\.yml$/"],
    ["image(?:: |=)(?<depName>[^:\\\\s]+):(?<currentValue>[^@\\\\s]+)@(?<currentDigest>sha256:[0-9a-f]+)"], [["datasourceTemplate", "docker"]],
  )] : []),
  ...(has("ci") && (has("drift") || (!boxed && has("pre-commit"))) ? [manager(
    "Tools that the workflows install by version", [workflows],
    ["go install (?<depName>[^@\\\\s]+)@(?<currentValue>v[0-9.]+)"], [["datasourceTemplate", "go"]],
  )] : []),
  ...(has("helm") && has("ci") ? [manager(
    "Helm, where the workflows install it", [workflows],
    ["azure/setup-(?<depName>helm)@.+\\\\s+with:\\\\s+version: \\\"v(?<currentValue>[0-9.]+)\\\""], [["packageNameTemplate", "helm/helm"], ...github],
  )] : []),
  ...(has("helm") && has("docker") ? [manager(
    "The plugin of Helm for unit tests", boxed || !has("ci") ? ["/^Dockerfile$/"] : ["/^Dockerfile$/", workflows],
    ["--version (?<currentValue>[0-9.]+) https://github.com/helm-unittest/(?<depName>helm-unittest)"],
    [["packageNameTemplate", "helm-unittest/helm-unittest"], ...github],
  )] : []),
  ...(has("docker") && has("ci") ? [manager(
    "Versions that installer actions are given", [workflows],
    ["(?<depName>syft|grype|cosign)-(version|release): \\\"v(?<currentValue>[0-9.]+)\\\""],
    [["packageNameTemplate", "{{#if (equals depName 'cosign')}}sigstore{{else}}anchore{{/if}}/{{{depName}}}"], ...github],
  )] : []),
];

    ; __append("{\n  \"$schema\": \"https://docs.renovatebot.com/renovate-schema.json\",\n  \"extends\": [\"config:best-practices\", \":semanticCommits\", \":maintainLockFilesWeekly\", \"schedule:weekly\", \"group:allNonMajor\"],\n  \"minimumReleaseAge\": \"7 days\",\n  \"vulnerabilityAlerts\": { \"minimumReleaseAge\": null }")
    ;  if (managers.length > 0) { 
    ; __append(",\n  \"customManagers\": [\n")
    ; __append( managers.join(",\n") )
    ; __append("\n  ]")
    ;  } 
    ; __append("\n}\n")
  return __output;

}