# A canary is measured by the objectives: data.slos is slo/slo.yaml.
package budgets

deny contains sprintf("no metric of %s holds the canary to the objective %s", [input.metadata.name, slo.name]) if {
	input.kind == "AnalysisTemplate"
	some slo in data.slos
	not is_held(slo)
}

# A query ends in the budget by which it divides.
is_held(slo) if {
	some metric in input.spec.metrics
	metric.name == sprintf("%s-burn-rate", [slo.name])
	budget := regex.find_n(`[0-9.e-]+\s*$`, metric.provider.prometheus.query, 1)[0]
	abs(((to_number(trim_space(budget)) * 100) + slo.objective) - 100) < 0.000001
}
