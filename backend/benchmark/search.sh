#!/bin/sh
# Measures the search on a generated archive:  sh backend/benchmark/search.sh [number of talks]
# Builds missing classes, generates the archive in a temporary folder, starts the packaged server on it and sends
# searches. HEAP, JAVA_OPTIONS and KEEP: see server.sh. Prints Markdown for BENCHMARKS.md.
set -eu
cd "$(dirname "$0")/.."

. benchmark/server.sh

start
echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores;" \
  "$(java -version 2>&1 | sed -n 1p); -Xmx$heap; $talks talks."
echo
echo "- First start: ready after $ready ms, searching after $searching ms. The log says of it:"
grep -i index "$work/server.log" | sed 's/^/  `/; s/$/`/' || true
echo "- Database $(du -m "$work/data/seminar.mv.db" | cut -f1) MB, index $(du -sm "$work/data/search" 2>/dev/null | cut -f1) MB."
kill "$server"; wait "$server" 2>/dev/null || true
start
echo "- Second start: ready after $ready ms, searching after $searching ms."
echo
java -cp "$classpath" $packages.SearchBenchmark "http://127.0.0.1:$port" "$server"
echo
echo "- The server's memory in the end: $(sed -n 's/^VmRSS:[[:space:]]*\([0-9]*\).*/\1/p' "/proc/$server/status" | awk '{print int($1 / 1024)}') MB resident" \
  "(most: $(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\).*/\1/p' "/proc/$server/status" | awk '{print int($1 / 1024)}') MB)."
