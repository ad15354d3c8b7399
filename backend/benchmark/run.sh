#!/bin/sh
# Measures reads of the packaged server beside nginx with the same bytes:  sh backend/benchmark/run.sh [number of talks]
# Needs wrk and nginx. Each case is asked of both in turn, ROUNDS (5) times for TIME (4s) with CONNECTIONS (32).
# HEAP, JAVA_OPTIONS and KEEP: see server.sh. Prints Markdown for BENCHMARKS.md: medians, requests a second.
set -eu
cd "$(dirname "$0")/.."
talks=${1:-10000}
set -- "$talks"
HEAP=${HEAP:-512m}
. benchmark/server.sh

rounds=${ROUNDS:-5}
time=${TIME:-4s}
kept=1000
files=$(java -cp "$classpath" $packages.FreePort)
nginx=
end_nginx() { [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true; }
trap 'end_nginx; end' EXIT

start
url=http://127.0.0.1:$port

# The paths of each case, one a line.
echo "/api/v1/talks?limit=20" >"$work/list"
java -cp "$classpath" $packages.BenchmarkPaths filters $kept >"$work/filter"
java -cp "$classpath" $packages.BenchmarkPaths search $kept >"$work/search"
curl -sf "$url/api/v1/talks.ndjson" | sed -n 's/^{"id":"\([^"]*\)".*/\/api\/v1\/talks\/\1/p' | head -n $kept >"$work/talk"

# The same bytes as files. Their names are numbers; nginx gives them the type.
copy() {
  mkdir -p "$work/files/$1"
  [ -s "$work/$1" ] || { echo "no paths: $1" >&2; exit 1; }
  n=0
  while read -r path; do
    n=$((n + 1))
    curl -sf "$url$path" >"$work/files/$1/$n"
    gzip -k -6 "$work/files/$1/$n"
    echo "/$1/$n" >>"$work/$1.files"
  done <"$work/$1"
}
for case in list filter talk search; do copy $case; done
cat >"$work/nginx.conf" <<EOF
daemon off;
worker_processes auto;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  default_type application/json;
  sendfile on;
  open_file_cache max=5000;
  keepalive_requests 100000000;
  gzip_static on;
  server { listen 127.0.0.1:$files; root $work/files; }
}
EOF
nginx -e "$work/nginx.log" -c "$work/nginx.conf" -p "$work" &
nginx=$!

cat >"$work/paths.lua" <<'EOF'
local paths, headers, next = {}, {}, 0
function init(arguments)
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
  for i = 2, #arguments, 2 do headers[arguments[i]] = arguments[i + 1] end
  for i = 1, #paths do paths[i] = wrk.format("GET", paths[i], headers) end
end
function request()
  next = next % #paths + 1
  return paths[next]
end
function done(summary, latency)
  local errors = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.stderr:write(string.format("%.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors))
end
EOF

# requests/s, p50 ms, p99 ms, errors
load() {
  address=$1 list=$2 connections=$3
  shift 3
  wrk -t1 -c"$connections" -d"$time" -s "$work/paths.lua" "$address" -- "$list" "$@" 2>&1 >/dev/null | tail -n 1
}
median() { cut -d' ' -f"$2" "$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, load generator on the same;" \
  "$(java -version 2>&1 | sed -n 1p); -Xmx$heap; $talks talks; $rounds rounds of $time, medians."
echo
echo "| case | nginx, requests/s | server, requests/s | of nginx | p50 ms | p99 ms | errors |"
echo "|---|---:|---:|---:|---:|---:|---:|"
row() {
  title=$1 case=$2 connections=$3
  shift 3
  rm -f "$work/ours" "$work/theirs"
  load "$url" "$work/$case" "$connections" "$@" >/dev/null
  for round in $(seq "$rounds"); do
    load "http://127.0.0.1:$files" "$work/$case.files" "$connections" $theirs >>"$work/theirs"
    load "$url" "$work/$case" "$connections" "$@" >>"$work/ours"
  done
  a=$(median "$work/theirs" 1) b=$(median "$work/ours" 1)
  echo "| $title | $a | $b | $(awk "BEGIN { printf \"%.2f\", $b / $a }") | $(median "$work/ours" 2) | $(median "$work/ours" 3) |" \
    "$(awk '{ n += $4 } END { print n }' "$work/ours") |"
}
tag=$(curl -sfI "$url/api/v1/talks?limit=20" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
theirs=
row "same list again and again" list 32
theirs="Accept-Encoding gzip"
row "the same, gzip" list 32 Accept-Encoding gzip
theirs=
row "another filter every time, warm" filter 32
row "one talk, another each time, warm" talk 32
theirs="If-None-Match $(curl -sI "http://127.0.0.1:$files/list/1" | tr -d '\r' | sed -n 's/^ETag: //p')"
row "304" list 32 If-None-Match "$tag"
theirs=
row "search, another word each time, warm" search 4
echo
echo "- Memory of the server in the end: $(awk '/^Pss:/ { n += $2 } END { print int(n / 1024) }' "/proc/$server/smaps_rollup") MB (PSS)."
