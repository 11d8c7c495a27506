(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const has = (id) => derived.components.includes(id);
const workflows = ["/^\\.github/workflows/.+\\.yml$/"];
const image = has("ci") && (has("docker") || project.present.docker !== undefined);
const makefile = has("make") ? ["/(^|/)(GNU)?[Mm]akefile$/"] : [];
const dockerfile = has("docker") ? ["/(^|/)Dockerfile$/"] : [];
const installed = [...(["poetry", "pdm", "pipenv"].includes(project.manager) ? [project.manager] : []), ...(has("docker") ? commands.serverRequirements.map((pin) => pin.split("==")[0]) : [])];
const managers = [
  ...(installed.length > 0 && (has("ci") || has("docker")) ? [{
    description: "What the pipeline and the image install by version",
    managerFilePatterns: [...(has("ci") ? workflows : []), ...dockerfile],
    matchStrings: [`\\b(?<depName>${installed.join("|")})(\\[locked\\])?==(?<currentValue>[0-9.]+)`],
    datasourceTemplate: "pypi",
  }] : []),
  ...(has("pre-commit") ? [{
    description: "Hooks that pre-commit installs",
    managerFilePatterns: ["/^\\.pre-commit-config\\.yaml$/"],
    matchStrings: ["(?<depName>pre-commit-hooks)==(?<currentValue>[0-9.]+)"],
    datasourceTemplate: "pypi",
  }] : []),
  ...(has("helm") && (has("ci") || has("make")) ? [{
    description: "What checks the chart against schemas",
    managerFilePatterns: [...(has("ci") ? workflows : []), ...makefile],
    matchStrings: ["(?<depName>kubernetes-validate)(@|==)(?<currentValue>[0-9.]+)"],
    datasourceTemplate: "pypi",
  }] : []),
  ...(has("helm") && has("ci") ? [{
    description: "Helm and its plugin for unit tests",
    managerFilePatterns: workflows,
    matchStrings: ["azure/setup-(?<depName>helm)@.+\\s+with:\\s+version: \"v(?<currentValue>[0-9.]+)\"", "--version (?<currentValue>[0-9.]+) https://github.com/helm-unittest/(?<depName>helm-unittest)"],
    packageNameTemplate: "{{#if (equals depName 'helm')}}helm/helm{{else}}helm-unittest/helm-unittest{{/if}}",
    datasourceTemplate: "github-releases",
    extractVersionTemplate: "^v(?<version>.+)$",
  }] : []),
  ...(image ? [{
    description: "Versions that installer actions are given",
    managerFilePatterns: workflows,
    matchStrings: ["(?<depName>syft|grype|cosign)-(version|release): \"v(?<currentValue>[0-9.]+)\""],
    packageNameTemplate: "{{#if (equals depName 'cosign')}}sigstore{{else}}anchore{{/if}}/{{{depName}}}",
    datasourceTemplate: "github-releases",
    extractVersionTemplate: "^v(?<version>.+)$",
  }] : []),
].map((manager) => ({ customType: "regex", ...manager }));
const configuration = {
  $schema: "https://docs.renovatebot.com/renovate-schema.json",
  extends: ["config:best-practices", "schedule:weekly", "group:allNonMajor"],
  minimumReleaseAge: "7 days",
  vulnerabilityAlerts: { minimumReleaseAge: null },
  ...(managers.length > 0 ? { customManagers: managers } : {}),
};

    ; __append( JSON.stringify(configuration, null, 2) )
    ; __append("\n")
  return __output;

}