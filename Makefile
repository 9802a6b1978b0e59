# Two commands do everything on a fresh Debian or Ubuntu machine with Swift: `make run`, `make test`.
# run and test share one debug build; bench and install build the static release.

SWIFT ?= swift
DEMO = .build/demo
DOCS = .build/docs

.PHONY: setup setup-tests build run test check soak times bench install docs format clean

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
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
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

PREFIX ?= /usr/local

install: setup
	@$(SWIFT) build -c release --static-swift-stdlib --product pa-payroll
	@bin="$$($(SWIFT) build -c release --static-swift-stdlib --show-bin-path)" && \
	  mkdir -p "$(DESTDIR)$(PREFIX)/bin" && \
	  install -m 755 "$$bin/pa-payroll" "$(DESTDIR)$(PREFIX)/bin/pa-payroll"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/pa-payroll"

docs: setup
	@.ci/document "$(DOCS)"

format:
	@$(SWIFT) format format --in-place --recursive Sources Tests Package.swift

clean:
	@rm -rf .build
