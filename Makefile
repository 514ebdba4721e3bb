# `make` prints this manual. Every command sets up what it needs first; start.py does the work, so that
# Windows users have the same commands without make: py start.py, py start.py demo, …
PYTHON ?= python3

.DEFAULT_GOAL := help
.PHONY: help run demo pair test test-faults fuzz check bench extension schemas lock

help: ## print this manual
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## set everything up and run the service (the first time takes minutes, then seconds)
	@$(PYTHON) start.py run

demo: ## the same, and open Chromium on the demo console with the extension loaded and paired
	@$(PYTHON) start.py demo

pair: ## print a fresh pairing code of the running service
	@$(PYTHON) start.py pair

test: ## every test: units, slices, the built extension in real browsers
	@$(PYTHON) start.py test

test-faults: ## the long rounds of kills, failing disks and power cuts (most of an hour; make test has a short round)
	@ORDERSIDE_TEST_ROUNDS=long $(PYTHON) start.py test --timeout=0 tests/faults tests/server/test_damaged.py

fuzz: ## a minute of bytes made to break each parser (python -m tests.fuzz NAME SECONDS for one, for longer)
	@$(PYTHON) start.py fuzz

check: ## lint, types and who-may-import-whom, in Python and TypeScript
	@$(PYTHON) start.py check

bench: ## benchmarks: ratios against a reference measured in the same run
	@$(PYTHON) start.py bench

extension: ## build the extension into extension/dist
	@$(PYTHON) start.py extension

schemas: ## make openapi.json and the extension's types from shared_schemas/
	@$(PYTHON) start.py schemas

lock: ## write the lock files again from pyproject.toml
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-header pyproject.toml -o requirements.lock
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-header pyproject.toml --group dev -o requirements-dev.lock
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-header --group node -o requirements-node.lock
