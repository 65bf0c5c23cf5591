# The two commands of the README, and a few for developers. Everything lives in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MANUAL := build/manual
STAMP := $(VENV)/.installed
COVERING := tests/authoring/edits tests/checking tests/loader tests/slips

export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := # compiled modules are kept: the suite starts Python some hundred times

.PHONY: site serve manual pages pictures test coverage quick mutants schema beside engines bench fuzz lowest wheel clean

site: $(STAMP) ## build the bundled site into site/
	$(BIN)/mkdocs build --strict

serve: $(STAMP) ## look at the bundled site while editing
	$(BIN)/mkdocs serve

manual: $(STAMP) ## build the manual into build/manual/
	$(BIN)/mkdocs build --strict --config-file docs-dev/mkdocs.yml --site-dir ../$(MANUAL)

pages: MANUAL := build/pages
pages: manual ## what is published: the manual, and every community below it
	$(BIN)/mkdocs build --strict --site-dir build/pages/communities/the-proving-room
	for file in examples/*/mkdocs.yml; do \
	  name=$$(basename "$$(dirname "$$file")"); \
	  $(BIN)/mkdocs build --strict --config-file "$$file" --site-dir "$(CURDIR)/build/pages/communities/$$name" || exit 1; \
	done

pictures: $(STAMP) ## take the pictures of the manual anew, from real sites
	PATH="$(CURDIR)/$(BIN):$$PATH" sh tests/browser/find-chromium.sh
	PYTHONPATH=tests/browser:tests/built $(BIN)/python tests/manual/take_pictures.py

test: $(STAMP) ## everything: lint, types, rules, pages, browser, wheel
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" sh tests/browser/find-chromium.sh
	$(MAKE) coverage
	$(BIN)/python -m pytest -n 2 --dist loadgroup

coverage: $(STAMP) ## every branch of the rules and slips is tried by their own tests
	$(BIN)/coverage run -m pytest -q $(COVERING)
	$(BIN)/coverage report

quick: $(STAMP) ## the suite without built sites, browser, editor and the files that nobody would write: a minute
	$(BIN)/python -m pytest -q -m "not site and not slow" --ignore tests/built --ignore tests/beside --ignore tests/browser --ignore tests/engines --ignore tests/authoring/editor --ignore tests/fuzz

mutants: $(STAMP) ## small mistakes put into a room, one at a time: make mutants ROOM=views/success
	$(BIN)/python tests/mutants.py $(ROOM)

schema: $(STAMP) ## write purpose.schema.json and the template anew after a change of the model or the checks
	$(BIN)/purposebook schema --output purpose.schema.json
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q -n 0 tests/authoring/starting/test_template.py

beside: .venv-beside/.installed ## small sites with other plugins, the real packages in a venv of their own
	.venv-beside/bin/python -m pytest -q -n 2 tests/beside

.venv-beside/.installed: pyproject.toml tests/beside/requirements.txt
	$(PYTHON) -m venv .venv-beside
	.venv-beside/bin/python -m pip install --quiet "pip>=25.1"
	.venv-beside/bin/pip install --quiet --editable . --group dev --requirement tests/beside/requirements.txt
	touch $@

engines: .venv-engines/.installed .venv-materialx/.installed ## the site as files built by Zensical and ProperDocs; MaterialX
	PATH="$(CURDIR)/.venv-engines/bin:$$PATH" sh tests/browser/find-chromium.sh
	.venv-engines/bin/python -m pytest -q -n 2 --dist loadfile tests/engines
	.venv-materialx/bin/python -m pytest -q tests/engines

.venv-engines/.installed: pyproject.toml tests/engines/requirements.txt
	$(PYTHON) -m venv .venv-engines
	.venv-engines/bin/python -m pip install --quiet "pip>=25.1"
	.venv-engines/bin/pip install --quiet --editable . --group dev --requirement tests/engines/requirements.txt
	touch $@

.venv-materialx/.installed: pyproject.toml tests/engines/materialx.txt
	$(PYTHON) -m venv .venv-materialx
	.venv-materialx/bin/python -m pip install --quiet "pip>=25.1"
	.venv-materialx/bin/pip install --quiet --editable . --group dev
	.venv-materialx/bin/pip uninstall --quiet --yes mkdocs-material
	.venv-materialx/bin/pip install --quiet --requirement tests/engines/materialx.txt
	touch $@

bench: $(STAMP) ## speed as ratios to plain MkDocs, in one run
	$(BIN)/pip install --quiet --group bench
	$(BIN)/python tests/bench/bench.py

fuzz: $(STAMP) ## files that nobody would write, for hours: reading them, and drawing those that load
	$(BIN)/pip install --quiet --group fuzz
	$(BIN)/python tests/fuzz/fuzz.py reader 500000
	$(BIN)/python tests/fuzz/fuzz.py pages 5000

lowest: ## the suite with the lowest versions that pyproject.toml allows
	$(PYTHON) -m venv .venv-lowest
	.venv-lowest/bin/pip install --quiet uv
	.venv-lowest/bin/uv pip install --quiet --compile-bytecode --python .venv-lowest --resolution lowest-direct --editable . --group dev
	PATH="$(CURDIR)/.venv-lowest/bin:$$PATH" sh tests/browser/find-chromium.sh
	.venv-lowest/bin/python -m pytest -n 2 --dist loadgroup

wheel: $(STAMP) ## sdist and wheel into dist/
	$(BIN)/pip install --quiet build
	$(BIN)/python -m build

clean:
	rm -rf $(VENV) site dist build .cache

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --editable . --group dev
	touch $@
