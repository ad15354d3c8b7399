#!/bin/sh
# Compares the packaged server with nginx serving the same bytes and with PostgreSQL running the same queries:
#   sh backend/benchmark/run.sh [number of talks] [h2|postgresql]
# Needs wrk, nginx and PostgreSQL (Debian: wrk nginx postgresql). Both sides are measured alternately, ROUNDS (5) times
# for TIME (4s). HEAP, JAVA_OPTIONS and KEEP: see server.sh. Prints Markdown for BENCHMARKS.md: medians.
set -eu
cd "$(dirname "$0")/.."
talks=${1:-10000}
kind=${2:-h2}
rounds=${ROUNDS:-5}
time=${TIME:-4s}
kept=1000
HEAP=${HEAP-}
nginx=
. benchmark/server.sh
. benchmark/postgresql.sh
. benchmark/nginx.sh
end_nginx() { [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true; }
trap 'end_nginx; end_postgresql; end' EXIT

begin_postgresql
[ "$kind" = h2 ] || train
start
url=http://127.0.0.1:$port

# The paths of each case, one a line.
echo "/api/v1/talks?limit=20" >"$work/list"
java -cp "$classpath" $packages.BenchmarkPaths filters $kept >"$work/filter"
java -cp "$classpath" $packages.BenchmarkPaths search $kept >"$work/search"
curl -sf "$url/api/v1/talks.ndjson" | sed -n 's/^{"id":"\([^"]*\)".*/\/api\/v1\/talks\/\1/p' | head -n $kept >"$work/talk"
for case in list filter talk search; do copy $case; done
begin_nginx
prepare_alone

# load ADDRESS PATHS CONNECTIONS [HEADER VALUE]…: requests/s, p50 ms, p99 ms, errors
load() {
  address=$1 list=$2 connections=$3
  shift 3
  wrk -t1 -c"$connections" -d"$time" -s benchmark/paths.lua "$address" -- "$list" "$@" 2>&1 >/dev/null | tail -n 1
}
files() { case=$1; shift; load "http://127.0.0.1:$files" "$work/$case.files" "$@"; }
ours() { case=$1; shift; load "$url" "$work/$case" "$@"; }
write() { curl -sSf -o /dev/null -X PATCH "$url/api/v1/series/series-30" -H "Authorization: Bearer $token" \
  -H 'Content-Type: application/merge-patch+json' -H 'If-Match: *' -d "{\"hue\": $(($(date +%s%3N) % 360))}"; }
# Each path once, after a write, so that nothing is cached.
cold() { write; ONCE=1 ours "$@"; }
posts() { wrk -t1 -c"$1" -d"$time" -s benchmark/posts.lua "$url" -- "$token" 2>&1 >/dev/null | tail -n 1; }
while_writing() {
  (while write; do sleep 0.2; done) &
  writer=$!
  ours "$@"
  kill $writer; wait $writer 2>/dev/null || true
}

median() { cut -d' ' -f"$2" "$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
# row CASE BOUND OURS OTHER: OURS and OTHER print what load prints. The first run is not measured.
row() {
  rm -f "$work/ours" "$work/theirs"
  $3 >/dev/null
  for round in $(seq "$rounds"); do
    $4 >>"$work/theirs"
    $3 >>"$work/ours"
  done
  a=$(median "$work/theirs" 1) b=$(median "$work/ours" 1)
  echo "| $1 | $a | $b | $(awk "BEGIN { printf \"%.2f\", $b / $a }") | $2 | $(median "$work/ours" 2) | $(median "$work/ours" 3) |" \
    "$(awk '{ n += $4 } END { print n }' "$work/ours") |"
}

echo "$(date +%F), $(git rev-parse --short HEAD), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores," \
  "load generator on the same; $(java -version 2>&1 | sed -n 1p)${HEAP:+; -Xmx$HEAP}; $kind; $talks talks; $rounds rounds of $time, medians."
echo
echo "| case | other, requests/s | server, requests/s | ratio | at least | p50 ms | p99 ms | errors |"
echo "|---|---:|---:|---:|---|---:|---:|---:|"
tag=$(curl -sfI "$url/api/v1/talks?limit=20" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
file_tag=$(curl -sI "http://127.0.0.1:$files/list/1" | tr -d '\r' | sed -n 's/^ETag: //p')
row "same list again and again; nginx" 0.75 "ours list 32" "files list 32"
row "the same, gzip; nginx" 0.9 "ours list 32 Accept-Encoding gzip" "files list 32 Accept-Encoding gzip"
row "304; nginx" 0.7 "ours list 32 If-None-Match $tag" "files list 32 If-None-Match $file_tag"
row "another filter every time, warm; nginx" 0.4 "ours filter 32" "files filter 32"
row "another filter every time, cold; PostgreSQL alone" 3 "cold filter 32" "alone filter 32"
row "one talk, another each time, warm; nginx" 0.7 "ours talk 32" "files talk 32"
row "one talk, another each time, cold; PostgreSQL alone" "" "cold talk 32" "alone talk 32"
row "search, another word each time, warm, 4 connections; PostgreSQL with pg_trgm" 10 "ours search 4" "alone search 4"
row "search, the same, cold" "" "cold search 4" "alone search 4"
row "list while 5 writes/s go on; without them" 0.5 "while_writing list 32" "ours list 32"
row "one talk while 5 writes/s go on; without them" 0.5 "while_writing talk 32" "ours talk 32"
row "POST durable, 4 connections; PostgreSQL's insert" 0.5 "posts 4" "alone insert 4"
echo
echo "- Ready, with the first 200: $ready ms (at most 2000 with JDK 25)."
echo "- Memory of the server after the load: $(awk '/^Pss:/ { n += $2 } END { print int(n / 1024) }' "/proc/$server/smaps_rollup") MiB (PSS; at most 260 with 10 000 talks)."
