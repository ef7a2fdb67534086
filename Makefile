# `make book` and `make test` are all you need; both make their own Python environment.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PY := $(BIN)/python
READY := .venv/.ready

.PHONY: book test check serve lab notebooks pdf zip bench shots mutants clean help

book: $(READY)  ## Build the site and print where it is
	$(PY) book/_tools/build.py

test: $(READY)  ## Everything: lint, physics, notebooks, engines, the built site
	$(PY) book/_tools/run_tests.py

check: $(READY)  ## The quick half of the tests: lint and physics
	$(PY) book/_tools/run_tests.py --quick

serve: book  ## Look at the built site on http://127.0.0.1:8000
	$(PY) -m http.server --bind 127.0.0.1 --directory _build/html 8000

lab: $(READY)  ## Open the chapters in JupyterLab
	$(PY) -m jupyterlab book

notebooks: $(READY)  ## Run every notebook and write it back the way it is committed
	$(PY) book/_tools/notebooks.py

pdf: book  ## Print the whole book to _build/cryogenics.pdf (needs Chromium)
	$(PY) book/_tools/pdf.py

mutants: $(READY)  ## Spoil the physics step by step: does a test notice? (not part of the tests)
	$(PY) book/_tools/mutants.py

zip: book  ## Pack the site to read elsewhere, _build/cryogenics-offline.zip
	$(PY) book/_tools/offline.py

bench: $(READY)  ## The built book beside its budgets and neighbours, _build/bench.md (ARGS="--slow --peers" for all)
	$(PY) book/_tools/bench.py $(ARGS)

shots: book  ## Take the pictures of the README from the built site (needs Chromium)
	$(PY) book/_tools/shots.py

clean:  ## Remove what was built; keep the environment
	rm -rf _build

help:  ## Show this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): requirements.txt .ci/constraints.txt pyproject.toml
	$(PYTHON) book/_tools/environment.py
	@touch $@
