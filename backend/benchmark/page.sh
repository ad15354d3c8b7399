#!/bin/sh
# Measures the reading time of a hand-written page by size:  sh backend/benchmark/page.sh
# The pages are the bundled archive in its organizers' style, repeated with other numbers. Prints Markdown for
# BENCHMARKS.md.
set -eu
cd "$(dirname "$0")/.."

. benchmark/classes.sh

exec java -cp "$classpath" org.seminararchive.importing.reading.PageBenchmark
