# Everything one does with Handrail, one word each: `make help` lists the words.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: run test check validate simulate train fit-ask release bench bench-ask bench-kills setup \
	lint format help

# Every debug build uses the same flags: other flags would compile all packages anew.
BUILD := swift build --explicit-target-dependency-import-check error
TEST := swift test --skip-build --disable-xctest
DEBUG := .build/debug/handrail
RELEASE := .build/release/handrail
TEST_TERMINAL := HANDRAIL_TERMINAL_TESTS=1 HANDRAIL_PROGRAM=$(CURDIR)/$(RELEASE) $(TEST) --no-parallel
SWIFT_FILES := Package.swift Sources Tests

run: setup ## Build Handrail and start it in this terminal (staff may quit it)
	$(BUILD) --product handrail
	@$(DEBUG) kiosk --content Content --allow-quit

# The terminal tests run the very file that kiosks get, which starts ten times sooner too.
test: ## Run every check: format, build, tests, the real terminal, content
	@.ci/setup tmux strace python3-venv
	@$(MAKE) --no-print-directory lint
	$(BUILD) --build-tests
	$(TEST) --skip HandrailTerminalTests 2>&1 | tee .build/test.log
	@$(MAKE) --no-print-directory release
	$(TEST_TERMINAL) --filter HandrailTerminalTests 2>&1 | tee .build/test-terminal.log
	@.ci/skips .build/test.log .build/test-terminal.log
	@Tests/Validators/run
	$(RELEASE) check Content
	$(RELEASE) check --mutate --places 2 Content
	$(RELEASE) walk
	@$(MAKE) --no-print-directory simulate

validate: ## Check the requests written for health plans with two validators of others
	@.ci/setup python3-venv
	@Tests/Validators/run

# The release plays them: a debug build is about eight times slower.
VISITS := 10000
simulate: release ## Play 11,000 visits of invented people, on a disk that fails
	$(RELEASE) simulate --visits $(VISITS) --content Content
	$(RELEASE) simulate --menu --visits $$(($(VISITS) / 10)) --content Content

bench-kills: release ## Kill the program 10,000 times at random moments and look for lost answers
	@.ci/setup tmux
	$(BUILD) --build-tests
	HANDRAIL_KILLS=10000 $(TEST_TERMINAL) --filter HandrailTerminalTestsOfKills

check: setup ## Look for mistakes in Content
	$(BUILD) --product handrail
	@$(DEBUG) check Content

# One file that needs no library on the kiosk. The linker warns of calls in Foundation and SQLite
# that load modules at run time (dlopen, look-ups of users and hosts) or are old (mktemp); Handrail
# makes none of them, so those lines are left out.
STATIC := -Xswiftc -static-executable -Xlinker --strip-all
release: setup ## Build the one file for kiosks, fully static: .build/release/handrail
	swift build -c release --product handrail $(STATIC) 2>&1 \
	  | { grep -vE 'in statically linked applications|the use of .mktemp' || true; }
	@if ldd $(RELEASE) >/dev/null 2>&1; then echo "$(RELEASE) is not static."; exit 1; fi

# The floor is an ordinary C program. With the flags of the release nothing is compiled twice.
FLOOR := .build/bench/floor
bench: release ## Measure speed and memory beside a bare C program; takes minutes
	@mkdir -p $(dir $(FLOOR))
	$$(command -v cc || echo clang) -O2 -o $(FLOOR) Tests/Benchmarks/floor/floor.c \
	  -lncursesw -ltinfo
	swift build -c release --product handrail-bench $(STATIC) 2>&1 \
	  | { grep -vE 'in statically linked applications|the use of .mktemp' || true; }
	@.build/release/handrail-bench

bench-ask: release ## Compare look-up with two others over the same articles, and time it
	@.ci/setup python3-venv
	for product in handrail-bench handrail-ask-evaluation; do \
	  swift build -c release --product $$product $(STATIC) 2>&1 \
	    | { grep -vE 'in statically linked applications|the use of .mktemp' || true; }; done
	@Tests/Benchmarks/ask-peers/run
	@.build/release/handrail-bench ask

# The tuning questions fit; the ones kept apart are only looked at, by `handrail-ask-evaluation`.
fit-ask: ## Fit how sure look-up is, after words or explanations have changed
	swift build -c release --product handrail-ask-evaluation $(STATIC) 2>&1 \
	  | { grep -vE 'in statically linked applications|the use of .mktemp' || true; }
	@rm -f Content/ask/weights.yaml
	@.build/release/handrail-ask-evaluation fit
	@.build/release/handrail-ask-evaluation tuning

train: setup ## Learn the red flags' weights and print figures; CHECK=1 only compares them
	swift build -c release --product handrail-train $(STATIC) 2>&1 \
	  | { grep -vE 'in statically linked applications|the use of .mktemp' || true; }
	@.build/release/handrail-train $(if $(CHECK),--check)

setup: ## Install what is missing; says nothing when nothing is
	@.ci/setup

lint: ## Check the format of the Swift files
	swift format lint --strict -r -p $(SWIFT_FILES)

format: ## Put the Swift files into format
	swift format -i -r -p $(SWIFT_FILES)

help: ## List these words
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
