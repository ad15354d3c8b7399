#!/bin/sh
# Measures how long a hand-written page takes to be read, by its size:  sh backend/benchmark/page.sh
# The pages are the bundled archive in its organizers' style, over and over with other numbers. Prints Markdown for
# BENCHMARKS.md.
set -eu
cd "$(dirname "$0")/.."

. benchmark/classes.sh

exec java -cp "$classpath" org.seminararchive.importing.reading.PageBenchmark
