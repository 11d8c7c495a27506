(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n# Mounted sources keep their owner: the containers run as whoever calls make.\nexport DEV_USER := $(shell id -u):$(shell id -g)\nCOMPOSE ?= docker compose\n\n.PHONY: up down dist docker-lint docker-test docker-build\n\nup: ## Start the service with what it depends on\n	$(COMPOSE) up --build --detach --wait\n\ndown: ## Stop the service and remove its containers\n	$(COMPOSE) --profile '*' down --remove-orphans\n\ndist: ## Build the wheel and the source archive\n	SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) $(UV) build --out-dir dist\n\ndocker-lint: ## Run make lint in the development image\n	$(COMPOSE) run --rm --build lint\n\ndocker-test: ## Run make test in the development image\n	$(COMPOSE) run --rm --build test\n\ndocker-build: ## Run make dist in the development image\n	$(COMPOSE) run --rm --build build\n")
  return __output;

}