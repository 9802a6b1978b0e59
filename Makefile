# Two commands do everything on a fresh Debian or Ubuntu machine with Swift: `make run`, `make test`.
# run and test share one debug build; bench and install build the static release.

SWIFT ?= swift
DEMO = .build/demo
DOCS = .build/docs
MUTANTS_TOOL = .build/mutants/mutants
# All Swift text of the repository.
SWIFT_TEXT = Sources Tests Package.swift .ci/mutants

# What is hot stands in several modules, so the release is optimised across them: a run takes a tenth
# less, a row of `calculate` a quarter (decision 0015).
RELEASE = -c release --static-swift-stdlib -Xswiftc -cross-module-optimization

.PHONY: help setup setup-tests build run test check soak times release bench mutants install docs format \
  clean

# What is said of a target stands in the line above it, after two signs.
help:
	@awk '/^## /{said=substr($$0, 4)} /^[a-z-]+:/{if (said) printf "  %-12s %s\n", substr($$1, 1, index($$1, ":") - 1), said; said=""}' \
	  $(MAKEFILE_LIST)

## installs what building needs: libxml2
setup:
	@.ci/setup

## builds the program for debugging
build: setup
	@$(SWIFT) build --product pa-payroll

## pays the demonstration employer, the gallery's first case, for real in .build, and says where to look
run: build
	@.ci/demonstrate "$$($(SWIFT) build --show-bin-path)/pa-payroll" "$(DEMO)"

## runs every test: about a minute
test: build
	@$(SWIFT) test

## installs what some tests need beyond building; without it they are skipped
setup-tests:
	@.ci/setup-tests

## what is slower than a test ought to be: lint, the modules' graph, tidiness, pages in a browser, long random runs
check: build
	@$(SWIFT) format lint --strict --recursive $(SWIFT_TEXT)
	@PA_CHECK=1 PA_RANDOM_RUNS=10000 $(SWIFT) test

## long random, fuzz and fault runs of a release build; goes on where it stopped (SOAK_MINUTES)
soak: setup
	@.ci/soak

## how long each test target takes
times: build
	@.ci/times

## builds the static release
release: setup
	@$(SWIFT) build $(RELEASE)

## measures the release beside its goals, or BASE=REVISION beside that one's by turns (SHARE=50: a part)
bench: release
	@SWIFT="$(SWIFT)" .ci/bench "$$($(SWIFT) build $(RELEASE) --show-bin-path)" "$(SHARE)" "$(BASE)"

# Do the tests notice small slips in the law and the sums? Hundreds of them, one by one; it goes on where
# it was broken off. SEED=… draws others, MUTANTS=… more or fewer, JOBS=2 tries two at a time.
## plants small slips in the law and the sums, and counts how many the tests notice
mutants: setup $(MUTANTS_TOOL)
	@$(MUTANTS_TOOL)

$(MUTANTS_TOOL): $(wildcard .ci/mutants/*.swift)
	@mkdir -p $(@D)
	@$(SWIFT)c -O -swift-version 6 -warnings-as-errors $^ -o $@

PREFIX ?= /usr/local

## installs the release, its manual and its completions under PREFIX
install: setup
	@$(SWIFT) build $(RELEASE) --product pa-payroll
	@bin="$$($(SWIFT) build $(RELEASE) --show-bin-path)" && \
	  mkdir -p "$(DESTDIR)$(PREFIX)/bin" && \
	  install -m 755 "$$bin/pa-payroll" "$(DESTDIR)$(PREFIX)/bin/pa-payroll"
	@.ci/install-pages "$(DESTDIR)$(PREFIX)"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/pa-payroll, its manual and what completes its words"

## makes the library's documentation as pages in .build/docs
docs: setup
	@.ci/document "$(DOCS)"

## formats all Swift text
format:
	@$(SWIFT) format format --in-place --recursive $(SWIFT_TEXT)

## removes what was built
clean:
	@rm -rf .build
