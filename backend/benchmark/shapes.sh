#!/bin/sh
# Measures complete lists in each format on a generated archive:  sh backend/benchmark/shapes.sh [number of talks]
# Duration and size of each, and memory usage of the server while a slow client is reading one. HEAP, JAVA_OPTIONS and
# KEEP: see server.sh. Prints Markdown for BENCHMARKS.md.
set -eu
cd "$(dirname "$0")/.."

. benchmark/server.sh

# Heap usage in MB after a full collection.
held() {
  jcmd "$server" GC.run >/dev/null
  jcmd "$server" GC.heap_info | sed -n 's/.* used \([0-9]*\)K.*/\1/p' | head -n 1 | awk '{print int($1 / 1024)}'
}

start
echo "| shape | seconds | MB |"
echo "|---|---:|---:|"
for shape in csv ndjson ics bib ris csl.json atom; do
  curl -s -o "$work/body" -w "| \`talks.$shape\` | %{time_total} | " "http://127.0.0.1:$port/api/v1/talks.$shape"
  echo "$(du -m "$work/body" | cut -f1) |"
done
echo
echo "- Held before: $(held) MB."
for shape in csv ndjson; do
  curl -s --limit-rate 4M -o "$work/body" "http://127.0.0.1:$port/api/v1/talks.$shape" &
  reader=$!
  sleep 8
  echo "- Held while a slow client has read $(du -m "$work/body" | cut -f1) MB of \`talks.$shape\`: $(held) MB."
  kill "$reader" 2>/dev/null || true
  wait "$reader" 2>/dev/null || true
done
