package budgets_test

import data.budgets

analysis(budget) := {
	"kind": "AnalysisTemplate",
	"metadata": {"name": "error-budget"},
	"spec": {"metrics": [{
		"name": "availability-burn-rate",
		"provider": {"prometheus": {"query": sprintf("sum(rate(a[5m]))\n / sum(rate(b[5m]))\n / %s\n", [budget])}},
	}]},
}

objective(name, share) := [{"name": name, "objective": share}]

test_the_budget_of_an_objective_passes if {
	count(budgets.deny) == 0 with input as analysis("0.001") with data.slos as objective("availability", 99.9)
	count(budgets.deny) == 0 with input as analysis("5e-05") with data.slos as objective("availability", 99.995)
}

test_a_more_generous_budget_is_refused if {
	count(budgets.deny) == 1 with input as analysis("0.002") with data.slos as objective("availability", 99.9)
}

test_an_objective_that_nothing_measures_is_refused if {
	count(budgets.deny) == 1 with input as analysis("0.001") with data.slos as objective("latency", 99.9)
}

test_other_objects_pass if {
	count(budgets.deny) == 0 with input as {"kind": "Service"} with data.slos as objective("latency", 99)
}
