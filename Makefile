# Stillnight. `make` alone lists what can be made.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

PORT ?= 8080
export STILLNIGHT_TOOLS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/stillnight
# Each recipe sources what the set-up found, so that nothing depends on the shell make was called from.
BUILD_ENV = . "$(STILLNIGHT_TOOLS)/env-build.sh" &&
TEST_ENV = . "$(STILLNIGHT_TOOLS)/env-test.sh" &&

.PHONY: help setup setup-test serve dev build test test-core test-web test-e2e fmt lint bench soak shots notices clean

help: ## Show this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## Get the tools that building needs (the targets below do this by themselves)
	@scripts/setup.sh build

setup-test: ## Get the tools that testing needs, browsers included
	@scripts/setup.sh test

serve: build ## Set up, build for release and serve on http://127.0.0.1:8080 (PORT=8081 for another)
	@node scripts/serve.mjs dist --port $(PORT)

dev: setup ## Serve a debug build that reloads when a file changes
	@$(BUILD_ENV) STILLNIGHT_CONTENT_OUT="$(CURDIR)/.build/content" NO_COLOR=true trunk serve

build: setup ## Build dist/, ready for any static host at any path
	@$(BUILD_ENV) scripts/build.sh

test: ## Set up, then everything CI runs, with minutes per stage
	@scripts/test.sh

test-core: ## The browser-free tests only (seconds)
	@scripts/test.sh core

test-web: ## The wasm-bindgen tests in a headless browser
	@scripts/test.sh setup web

test-e2e: ## The built app in real browsers
	@scripts/test.sh setup build e2e

fmt: ## Format the Rust sources
	@cargo fmt

lint: ## Formatting and lints, as `make test` checks them
	@scripts/test.sh setup fmt clippy-core clippy-ui

bench: setup-test ## Speed and size beside an empty counter and a ten-year journal, as one table
	@$(TEST_ENV) scripts/build.sh && node tests/e2e/bench.mjs

soak: setup-test ## The long tests, may be stopped and resumed (SOAK_KILLS=200, PARTS="tabs kills journals health fuzz")
	@$(TEST_ENV) scripts/build.sh && node tests/e2e/soak.mjs $(PARTS)

shots: setup-test ## A picture of every page, theme and size in target/shots
	@$(TEST_ENV) scripts/build.sh && node tests/e2e/shots.mjs

notices: ## Write THIRD-PARTY-NOTICES.md anew
	@node scripts/notices.mjs

clean: ## Remove everything built (tools outside the checkout stay)
	@rm -rf dist .build node_modules && cargo clean
