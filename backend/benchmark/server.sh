# Sourced by the benchmarks: builds missing classes, generates an archive in a temporary folder, and defines start(),
# which starts the packaged server on it and waits until it can be searched. HEAP (2g; empty: the default of "start") is
# the heap of the server, JAVA_OPTIONS its further options; KEEP is a folder in which the archive is generated once and
# reused. A benchmark may set data (the server's folder), programme (initial content; if it is set before, no archive is
# generated), kind (h2; postgresql: the server uses the database "served" of postgresql.sh) and unsearched (start() does
# not wait for the index).

talks=${1:-100000}
kind=${kind:-h2}
heap=${HEAP-2g}
token=benchmark-0123456789-0123456789-0123456789
. benchmark/classes.sh

work=$(mktemp -d)
server=
end() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM

archive=${KEEP:-$work}/archive-$talks
mkdir "$work/data"
if [ "$kind" = h2 ] && [ -z "${programme:-}" ] && [ ! -f "$archive/seminar.mv.db" ]; then
  mkdir -p "$archive"
  java -Xmx1g -cp "$classpath" $packages.GeneratedArchive "jdbc:h2:file:$archive/seminar" "$talks" >"$work/making.log" 2>&1 ||
    { cat "$work/making.log" >&2; exit 1; }
fi
[ "$kind" != h2 ] || [ -n "${programme:-}" ] || cp "$archive/seminar.mv.db" "$work/data/"

port=$(java -cp "$classpath" $packages.FreePort)
now() { date +%s%3N; }
options() { echo "${heap:+-Xmx$heap} ${JAVA_OPTIONS:-}"; }
# Creates the class cache, so that it is not part of the measurements.
train() {
  cp start "${jar%/*}/"
  training=
  [ "$kind" = h2 ] || training="-Dquarkus.datasource.jdbc.url=$address/training -Dquarkus.datasource.username=seminar"
  JAVA_OPTIONS=$(options) TRAINING_OPTIONS=$training sh "${jar%/*}/start" --train
}
start() {
  begun=$(now)
  [ "$kind" = h2 ] || export SEMINAR_DATABASE_URL="$address/served" SEMINAR_DATABASE_USER=seminar
  SEMINAR_PORT=$port SEMINAR_HOST=127.0.0.1 SEMINAR_DATA=${data:-$work/data} SEMINAR_PROGRAMME=${programme:-none} \
    SEMINAR_ADMIN_TOKEN=$token SEMINAR_WRITES=1000000 JAVA_OPTIONS=$(options) \
    sh "${jar%/*}/start" >"$work/server.log" 2>&1 &
  server=$!
  # Waits until the server is ready, then until the index is complete: before that, responses to searches have no ETag.
  until wants 200 "/api/v1/talks"; do waits; done
  ready=$(($(now) - begun))
  if [ -n "${unsearched:-}" ]; then return; fi
  until curl -s -o /dev/null -D - "http://127.0.0.1:$port/api/v1/talks?q=a" | grep -qi '^etag:'; do waits; done
  searching=$(($(now) - begun))
}
wants() {
  status=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port$2") || true
  [ "$status" = "$1" ]
}
waits() {
  kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
  sleep 0.02
}
[ "$kind" != h2 ] || train
