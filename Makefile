# Five entries: demo, test, lint, bench, pictures. Python 3.11 or newer and make are all they need.
PYTHON ?= python3
PORT ?= 8000
SERVE ?= 1
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes

.PHONY: demo test lint bench pictures
.DEFAULT_GOAL := demo

demo: .venv/runtime
	@$(BIN)/python -m kzsite.serving --port "$(PORT)" --serve "$(SERVE)"

test: .venv/development
	@$(BIN)/python -m tests.run $(ARGS)

lint: .venv/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/djlint --quiet --lint .
	$(BIN)/lint-imports
	DJANGO_SETTINGS_MODULE=kzsite.settings.development $(BIN)/python manage.py makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=kzsite.settings.development $(BIN)/python manage.py check

bench: .venv/development .venv/bench
	@$(BIN)/python -m tests.bench

pictures: .venv/development
	@$(BIN)/python -m tests.pictures

.venv/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "kzsite needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11 demo" >&2; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "This Python has no venv module; on Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	@"$(PYTHON)" -m venv .venv
	@touch $@

.venv/runtime: .venv/python requirements.txt
	@echo "Installing what the site needs …"
	@$(PIP) -r requirements.txt
	@touch $@

.venv/development: .venv/python requirements-dev.txt
	@echo "Installing what the site and its tests need …"
	@$(PIP) -r requirements-dev.txt
	@touch $@ .venv/runtime

.venv/bench: .venv/python requirements-bench.txt
	@echo "Installing what the site is measured against …"
	@if $(PIP) -r requirements-bench.txt; then touch $@; else echo "It could not be installed: measured without it." >&2; fi
