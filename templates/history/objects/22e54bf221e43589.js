(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: burn-rate\nburn-rate: ## Fail while an error budget burns at more than twice its rate, by PROMETHEUS_URL\n	scripts/burn_rate.sh slo/slo.yaml 2\n")
  return __output;

}