(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("# Watches what the service's containers do in production. Falco runs once a cluster,\n# so its release takes this file beside those of other services:\n#   helm upgrade --install falco falco --repo https://falcosecurity.github.io/charts \\\n#     --namespace falco --create-namespace --values falco/values-production.yaml\n# The image has no shell, its root file system is read-only, and no token is mounted:\n# whatever does one of these is not the service. Macros such as spawned_process come\n# with Falco's own rules.\ndriver:\n  kind: modern_ebpf\n\nfalco:\n  json_output: true\n  priority: warning\n\n# Sends alerts on; say where to in the values of the cluster.\nfalcosidekick:\n  enabled: true\n\ncustomRules:\n  ")
    ; __append( answers.name )
    ; __append(".yaml: |-\n    - macro: ")
    ; __append( answers.package )
    ; __append("_container\n      condition: container and container.image.repository = \"")
    ; __append( derived.image )
    ; __append("\"\n\n    - rule: ")
    ; __append( derived.title )
    ; __append(" starts a foreign program\n      desc: The containers run Python and nothing else.\n      condition: spawned_process and ")
    ; __append( answers.package )
    ; __append("_container and not proc.exepath startswith /usr/bin/python3\n      output: >-\n        A program was started that the service does not have (program=%proc.exepath\n        command=%proc.cmdline parent=%proc.pname namespace=%k8s.ns.name pod=%k8s.pod.name\n        image=%container.image.repository@%container.image.digest)\n      priority: CRITICAL\n      tags: [container, mitre_execution, T1059]\n\n    - rule: ")
    ; __append( derived.title )
    ; __append(" writes outside of its scratch space\n      desc: Only /tmp can be written to; more means that a volume was added.\n      # runc writes into a container that it starts, before the program runs.\n      condition: >-\n        open_write and ")
    ; __append( answers.package )
    ; __append("_container and not proc.name startswith \"runc:[\"\n        and not fd.name startswith /tmp/ and not fd.name startswith /dev/ and not fd.name startswith /proc/\n      output: >-\n        A file outside of /tmp was opened for writing (file=%fd.name\n        command=%proc.cmdline namespace=%k8s.ns.name pod=%k8s.pod.name)\n      priority: ERROR\n      tags: [container, filesystem, mitre_persistence]\n\n    - rule: ")
    ; __append( derived.title )
    ; __append(" looks for a token of the cluster\n      desc: None is mounted; to look for one is a first step to other workloads.\n      # open_read would miss it: it sees only files that are there.\n      condition: evt.type in (open, openat, openat2) and ")
    ; __append( answers.package )
    ; __append("_container and evt.arg.name contains /run/secrets/kubernetes.io\n      output: >-\n        A service account's token was looked for (file=%evt.arg.name\n        command=%proc.cmdline namespace=%k8s.ns.name pod=%k8s.pod.name)\n      priority: CRITICAL\n      tags: [container, mitre_credential_access, T1552]\n")
  return __output;

}