#!/bin/sh
# Measures the search inside slides:  sh backend/benchmark/slides.sh [number of PDFs]
# One talk for each PDF; the PDFs are uploaded to the packaged server. HEAP, JAVA_OPTIONS and KEEP: see server.sh.
# Prints Markdown for BENCHMARKS.md.
set -eu
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- 1000
HEAP=${HEAP-256m}
export SEMINAR_FILES_QUOTA=100G
. benchmark/server.sh

size() { du -sk "$1" 2>/dev/null | cut -f1; }
start
before=$(size "$work/data/search")
database=$(size "$work/data/seminar.mv.db")
echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores;" \
  "$(java -version 2>&1 | sed -n 1p); -Xmx$heap; $talks talks."
echo
java -cp "$classpath" $packages.SlideUploads "http://127.0.0.1:$port" "$token" "$talks"
echo "- Index: $before kB before, $(size "$work/data/search") kB after. Database: $database kB before," \
  "$(size "$work/data/seminar.mv.db") kB after. Files and pictures: $(size "$work/data/files") kB."
kill "$server"; wait "$server" 2>/dev/null || true
rm -rf "$work/data/search"
start
echo "- The index built again: searching after $searching ms, $(size "$work/data/search") kB."
echo
java -cp "$classpath" $packages.SearchBenchmark "http://127.0.0.1:$port" "$server"
