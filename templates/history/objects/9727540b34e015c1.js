(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const productive = answers.tier >= 4; 
    ; __append("\n# Mounted sources keep their owner: the containers run as whoever calls make.\nexport DEV_USER := $(shell id -u):$(shell id -g)\nCOMPOSE ?= docker compose\n")
    ;  if (answers.tier === 5 && derived.hasDatabase) { 
    ; __append("# What talks to a database runs beside the one of compose.yaml.\nmigrate migration migration-check migration-walk test-integration test-e2e test-all: SERVICE := integration\n")
    ;  } 
    ; __append("\n.PHONY: up down dist ")
    ;  if (productive) { 
    ; __append("docker-lint ")
    ;  } 
    ; __append("docker-test docker-build\n\nup: ## Start the service with what it depends on\n	$(COMPOSE) up --build --detach --wait\n\ndown: ## Stop the service and remove its containers\n	$(COMPOSE) --profile '*' down --remove-orphans\n\ndist: ## Build the wheel and the source archive\n	")
    ;  if (productive) { 
    ; __append("SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) ")
    ;  } 
    ; __append("$(UV) build --out-dir dist\n\n")
    ;  if (productive) { 
    ; __append("docker-lint: ## Run make lint in the development image\n	$(COMPOSE) run --rm --build lint\n\n")
    ;  } 
    ; __append("docker-test: ## Run make test in the development image\n	$(COMPOSE) run --rm --build test\n\ndocker-build: ## Run make dist in the development image\n	$(COMPOSE) run --rm --build build\n")
  return __output;

}