# make run    the program            make test   every check            make help   the rest

PYTHON := .venv/bin/python
BIN := .venv/bin
CORE := --ignore=tests/ui --ignore=tests/journeys --ignore=tests/rig -p no:pytest-qt
QT := $(wildcard tests/ui tests/journeys)
# The lock's index and every path of this machine stay out of the lock file.
LOCK := --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url \
	--custom-compile-command "make lock" --quiet

# The tests start a hundred programs: what one has compiled the next one need not. While two workers wait for theirs, a third goes on.
unexport PYTHONDONTWRITEBYTECODE
WORKERS := 3

.PHONY: run test check core qt set-up bench reliability catalogues lock format clean help

run: ## open the program (a rehearsal of the sample where there is no screen)
	@.ci/set-up window
	@$(PYTHON) main.py

test: set-up check core qt ## every check: format, lint, types, layers, core tests, Qt tests

set-up:
	@.ci/set-up offscreen

check: set-up ## format, lint, types and layers, without the tests
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports

core: set-up ## the tests of everything but the screen; Qt cannot be imported in them
	$(PYTHON) -m pytest tests $(CORE) -n $(WORKERS) --dist loadfile -q

qt: set-up ## the tests of the screen, without a screen
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest $(QT) -n $(WORKERS) -q

bench: set-up ## speed, as ratios to a peer or a limit in the same run
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m bench

reliability: set-up ## the long form of the tests that break things on purpose
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest tests/reliability $(wildcard tests/rig) tests/ui/test_fit.py --long --timeout=3600 -q -s

catalogues: set-up ## compile the translations: .po, which people write, to .mo, which the program reads
	$(PYTHON) -m tabletop.i18n.catalogues

lock: set-up ## newest versions that requirements.in and requirements-dev.in allow
	$(BIN)/uv pip compile $(LOCK) --upgrade requirements-dev.in -o requirements.lock

format: set-up ## what the format check asks for
	$(BIN)/ruff check --quiet --fix .
	$(BIN)/ruff format --quiet .

clean: ## all that can be made again
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14
