(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("suite: network\nrelease:\n  name: ")
    ; __append( answers.name )
    ; __append("\n  namespace: shop\nset:\n  image.digest: sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\ntemplates:\n  - templates/networkpolicy.yaml\n  - templates/httproute.yaml\n  - templates/tests/smoke.yaml\ntests:\n  - it: lets the gateway in, and the service call what it likes\n    template: templates/networkpolicy.yaml\n    asserts:\n      - equal:\n          path: spec.policyTypes\n          value:\n            - Ingress\n      - equal:\n          path: spec.ingress[*].ports\n          value:\n            - protocol: TCP\n              port: ")
    ; __append( answers.port )
    ; __append("\n      - notExists:\n          path: spec.egress\n\n  - it: lets the service call what is listed, once told to\n    template: templates/networkpolicy.yaml\n    set:\n      networkPolicy.egress.enabled: true\n      networkPolicy.egress.rules.mail:\n        to:\n          - ipBlock:\n              cidr: 192.0.2.0/24\n        ports:\n          - protocol: TCP\n            port: 587\n    asserts:\n      - contains:\n          path: spec.policyTypes\n          content: Egress\n      - contains:\n          path: spec.egress\n          content:\n            to:\n              - ipBlock:\n                  cidr: 192.0.2.0/24\n            ports:\n              - protocol: TCP\n                port: 587\n\n  - it: asks the release in helm test\n    template: templates/tests/smoke.yaml\n    documentIndex: 0\n    set:\n      health.path: /ready\n    asserts:\n      - equal:\n          path: metadata.annotations[\"helm.sh/hook\"]\n          value: test\n      - contains:\n          path: spec.containers[0].command\n          content: http://")
    ; __append( answers.name )
    ; __append(":80/ready\n\n  - it: needs no Gateway by default\n    template: templates/httproute.yaml\n    asserts:\n      - hasDocuments:\n          count: 0\n\n  - it: routes its hostnames to the Service\n    template: templates/httproute.yaml\n    set:\n      httpRoute.enabled: true\n      httpRoute.hostnames:\n        - ")
    ; __append( answers.name )
    ; __append(".example.com\n      httpRoute.timeoutSeconds: 60\n    asserts:\n      - equal:\n          path: spec.rules[0].timeouts.request\n          value: 60s\n      - equal:\n          path: spec.rules[0].backendRefs\n          value:\n            - name: ")
    ; __append( answers.name )
    ; __append("\n              port: 80\n\n  - it: refuses a route without a hostname\n    template: templates/httproute.yaml\n    set:\n      httpRoute.enabled: true\n    asserts:\n      - failedTemplate:\n          errorPattern: hostnames\n")
  return __output;

}