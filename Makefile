# Thin on purpose: each line calls one script or one swift command.
.PHONY: start test release bench screenshots clean

start:            ## builds and opens the shop; more options: make start args="--port 9000"
	@scripts/setup.sh start
	swift build -c release --product bakkal
	@.build/release/bakkal serve $(args)

test:             ## everything, on both engines and in a browser
	@scripts/setup.sh test
	@scripts/test.sh

release:          ## dist/: one executable and a Debian package
	@scripts/setup.sh release
	@scripts/release.sh

bench:            ## times on this machine; more sizes: make bench args="--sizes 20000,1000000"
	@scripts/setup.sh bench
	swift build -c release --product bakkal
	@scripts/bench.sh $(args)

screenshots:      ## screenshots/: light and dark, wide and narrow
	@scripts/setup.sh test
	swift build --product bakkal
	@.venv/bin/python scripts/screenshots.py $(args)

clean:
	rm -rf .build .build-* .venv vendor dist screenshots
