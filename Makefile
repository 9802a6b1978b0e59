# Two commands do everything on a fresh Debian or Ubuntu machine with Swift: `make run`, `make test`.
# run and test share one debug build; bench and install build the static release.

SWIFT ?= swift
DEMO = .build/demo
DOCS = .build/docs
MUTANTS_TOOL = .build/mutants/mutants
# All Swift text of the repository.
SWIFT_TEXT = Sources Tests Package.swift .ci/mutants

.PHONY: setup setup-tests build run test check soak times bench mutants install docs format clean

setup:
	@.ci/setup

build: setup
	@$(SWIFT) build --product pa-payroll

# Pays the demonstration employer, the gallery's first case, for real: in .build, never in the gallery.
run: build
	@.ci/demonstrate "$$($(SWIFT) build --show-bin-path)/pa-payroll" "$(DEMO)"

test: build
	@$(SWIFT) test

# What some tests need beyond building; without it they are skipped.
setup-tests:
	@.ci/setup-tests

# What is slower than a test ought to be: lint, the modules' graph, tidiness, long random runs.
check: build
	@$(SWIFT) format lint --strict --recursive $(SWIFT_TEXT)
	@PA_CHECK=1 PA_RANDOM_RUNS=10000 $(SWIFT) test

# Long random, fuzz and fault runs of a release build; goes on where it stopped.
soak: setup
	@.ci/soak

# How long each test target takes.
times: build
	@.ci/times

bench: setup
	@$(SWIFT) build -c release --static-swift-stdlib
	@bin="$$($(SWIFT) build -c release --static-swift-stdlib --show-bin-path)" && \
	  folder="$$(mktemp -d .build/bench.XXXXXX)" && \
	  "$$bin/payroll-benchmarks" "$$bin/pa-payroll" "$$folder"; \
	  status=$$?; rm -rf "$$folder"; exit $$status

# Do the tests notice small slips in the law and the sums? Hundreds of them, one by one; it goes on where
# it was broken off. SEED=… draws others, MUTANTS=… more or fewer, JOBS=2 tries two at a time.
mutants: setup $(MUTANTS_TOOL)
	@$(MUTANTS_TOOL)

$(MUTANTS_TOOL): $(wildcard .ci/mutants/*.swift)
	@mkdir -p $(@D)
	@$(SWIFT)c -O -swift-version 6 -warnings-as-errors $^ -o $@

PREFIX ?= /usr/local

install: setup
	@$(SWIFT) build -c release --static-swift-stdlib --product pa-payroll
	@bin="$$($(SWIFT) build -c release --static-swift-stdlib --show-bin-path)" && \
	  mkdir -p "$(DESTDIR)$(PREFIX)/bin" && \
	  install -m 755 "$$bin/pa-payroll" "$(DESTDIR)$(PREFIX)/bin/pa-payroll"
	@.ci/install-pages "$(DESTDIR)$(PREFIX)"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/pa-payroll, its manual and what completes its words"

docs: setup
	@.ci/document "$(DOCS)"

format:
	@$(SWIFT) format format --in-place --recursive $(SWIFT_TEXT)

clean:
	@rm -rf .build
