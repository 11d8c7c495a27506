(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  project = __locals.project,
  commands = __locals.commands;
    ;  if (commands.migrate.length > 0 && project.database !== "sqlite") { 
    ; __append("suite: migration\nrelease:\n  name: ")
    ; __append( answers.name )
    ; __append("\n  namespace: shop\nset:\n  image.digest: sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\ntemplates:\n  - templates/migration/job.yaml\n  - templates/migration/networkpolicy.yaml\n  - templates/migration/serviceaccount.yaml\n  - templates/networkpolicy.yaml\n  - templates/serviceaccount.yaml\ntests:\n  - it: runs before the new version, with the settings of the service\n    template: templates/migration/job.yaml\n    set:\n      secret.name: vault\n      config:\n        TIME_ZONE: \"\"\n        WORKERS: \"2\"\n    asserts:\n      - equal:\n          path: metadata.annotations[\"helm.sh/hook\"]\n          value: pre-install,pre-upgrade\n      - equal:\n          path: spec.template.spec.containers[0].env\n          value:\n            - name: WORKERS\n              value: \"2\"\n      - equal:\n          path: spec.template.spec.containers[0].envFrom\n          value:\n            - secretRef:\n                name: vault\n\n  - it: lets nothing in\n    template: templates/migration/networkpolicy.yaml\n    asserts:\n      - equal:\n          path: spec.policyTypes\n          value:\n            - Ingress\n      - notExists:\n          path: spec.ingress\n\n  - it: may call what the service may\n    set:\n      networkPolicy.egress.enabled: true\n      networkPolicy.egress.rules:\n        database:\n          to:\n            - ipBlock:\n                cidr: 192.0.2.0/24\n          ports:\n            - protocol: TCP\n              port: 5432\n    templates:\n      - templates/migration/networkpolicy.yaml\n      - templates/networkpolicy.yaml\n    asserts:\n      - contains:\n          path: spec.egress\n          content:\n            to:\n              - ipBlock:\n                  cidr: 192.0.2.0/24\n            ports:\n              - protocol: TCP\n                port: 5432\n\n  - it: is who the service is, to the cloud\n    set:\n      serviceAccount.annotations:\n        example.com/role: reader\n    templates:\n      - templates/migration/serviceaccount.yaml\n      - templates/serviceaccount.yaml\n    asserts:\n      - equal:\n          path: metadata.annotations[\"example.com/role\"]\n          value: reader\n")
    ;  } 
  return __output;

}