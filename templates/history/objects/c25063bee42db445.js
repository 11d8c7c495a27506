(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("suite: secrets\nrelease:\n  name: ")
    ; __append( answers.name )
    ; __append("\n  namespace: shop\nset:\n  image.digest: sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\ntemplates:\n  - templates/deployment.yaml\n  - templates/externalsecret.yaml\n")
    ;  if (derived.hasDatabase) { 
    ; __append("  - templates/migration/job.yaml\n")
    ;  } 
    ; __append("tests:\n  - it: takes secrets from a Secret that the chart does not hold\n    template: templates/deployment.yaml\n    set:\n      secret.name: vault\n    asserts:\n      - contains:\n          path: spec.template.spec.containers[0].envFrom\n          content:\n            secretRef:\n              name: vault\n\n  - it: fills the Secret from the store\n    template: templates/externalsecret.yaml\n    set:\n      secret.name: vault\n      secret.external.enabled: true\n      secret.external.key: production/")
    ; __append( answers.name )
    ; __append("\n    asserts:\n      - equal:\n          path: spec.target\n          value:\n            name: vault\n            creationPolicy: Orphan\n      - equal:\n          path: spec.dataFrom[0].extract.key\n          value: production/")
    ; __append( answers.name )
    ; __append("\n\n  - it: refuses a store without an entry\n    template: templates/externalsecret.yaml\n    set:\n      secret.name: vault\n      secret.external.enabled: true\n    asserts:\n      - failedTemplate:\n          errorMessage: secret.external.key is the entry in the store\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n  - it: gives the migration no secret but the database URL\n    template: templates/migration/job.yaml\n    asserts:\n      - equal:\n          path: spec.template.spec.containers[0].env\n          value:\n            - name: ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT\n              value: prod\n            - name: ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL\n              valueFrom:\n                secretKeyRef:\n                  name: ")
    ; __append( answers.name )
    ; __append("\n                  key: ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL\n      - notExists:\n          path: spec.template.spec.containers[0].envFrom\n      - equal:\n          path: metadata.annotations[\"helm.sh/hook\"]\n          value: pre-install,pre-upgrade\n")
    ;  } 
  return __output;

}