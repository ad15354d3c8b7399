#!/bin/sh
# Exports a generated archive, restores it, and compares the bytes:  sh backend/benchmark/restore.sh [number of talks]
# In both formats: as a programme file, and as a full backup with tokens, webhooks and history. The load of the
# programme is also killed INTERRUPT (10) seconds after its start, and restarted. HEAP (512m), JAVA_OPTIONS and KEEP:
# see server.sh. Prints Markdown for BENCHMARKS.md, and exits with 1 on a difference.
set -eu
cd "$(dirname "$0")/.."
HEAP=${HEAP:-512m}
given=${JAVA_OPTIONS:-}
. benchmark/server.sh

unsearched=yes
seconds() { echo "$((($(now) - $1) / 1000)) s"; }
stop() { kill "$server"; wait "$server" 2>/dev/null || true; server=; }
# Maximum heap usage before a collection.
peak() { sed -n 's/.*Pause.* \([0-9]*\)M->.*/\1/p' "$work/gc-$1.log" | sort -n | tail -n 1; }
# CPU time of the server so far, because on a busy machine the elapsed time is not meaningful.
cpu() { awk '{ print int(($14 + $15) / 100) " s of CPU" }' "/proc/$server/stat"; }
logging() { JAVA_OPTIONS="$given -Xlog:gc:file=$work/gc-$1.log"; }
export_to() { curl -sf "http://127.0.0.1:$port/api/v1/programme" >"$work/$1"; }
same() { cmp "$work/first.yaml" "$work/$1" && echo "- $2: the same $(wc -c <"$work/$1") bytes."; }

echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores;" \
  "$(java -version 2>&1 | grep version); -Xmx$heap; $talks talks."
echo

logging export
start
begun=$(now)
export_to first.yaml
echo "- Export as a programme file: $(seconds "$begun") ($(cpu) with start and index), $(($(wc -c <"$work/first.yaml") / 1000000)) MB, heap at most $(peak export) MB."
stop

logging backup
start
begun=$(now)
SEMINAR_TOKEN=benchmark-0123456789-0123456789-0123456789 java -Xmx64m -jar "$jar" backup "$work/archive.backup" \
  --from "http://127.0.0.1:$port/" 2>"$work/backup.log" || { cat "$work/backup.log" >&2; exit 1; }
echo "- Full backup while the server runs: $(seconds "$begun"), $(($(wc -c <"$work/archive.backup") / 1000000)) MB, heap of the server at most $(peak backup) MB."
stop

data=$work/loaded
programme=$work/first.yaml
mkdir "$data"
SEMINAR_PORT=$port SEMINAR_HOST=127.0.0.1 SEMINAR_DATA=$data SEMINAR_PROGRAMME=$programme \
  java "-Xmx$heap" -jar "$jar" >"$work/interrupted.log" 2>&1 &
server=$!
until grep -q "The archive is empty" "$work/interrupted.log"; do waits; done
sleep "${INTERRUPT:-10}"
kill -9 "$server"; wait "$server" 2>/dev/null || true
if grep -q "Loaded the programme" "$work/interrupted.log"; then echo "The load was not interrupted" >&2; exit 1; fi
logging load
start
echo "- Load of the programme file, after a load that was killed: ready after $((ready / 1000)) s ($(cpu)), heap at most $(peak load) MB."
export_to again.yaml
same again.yaml "Exported again"
stop

data=$work/restored
programme=none
mkdir "$data"
begun=$(now)
SEMINAR_DATA=$data java "-Xmx$heap" "-Xlog:gc:file=$work/gc-restore.log" -jar "$jar" restore "$work/archive.backup" >"$work/restore.log" 2>&1 ||
  { cat "$work/restore.log" >&2; exit 1; }
echo "- Restore of the full backup: $(seconds "$begun"), heap at most $(peak restore) MB."
logging restored
start
export_to restored.yaml
same restored.yaml "Exported after that"
stop
