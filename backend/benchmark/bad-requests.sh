#!/bin/sh
# Sends generated invalid requests for all operations:  sh backend/benchmark/bad-requests.sh [how many]
# Starts a server with the bundled archive, without rate limits per token and address. Prints a table of operations and
# statuses; exits with 1 on a status 500 (503 and 507 are documented), if anything was written, if the server is not
# healthy at the end, or if its log contains an ERROR. HEAP (512m) and JAVA_OPTIONS: see server.sh.
set -eu
cd "$(dirname "$0")/.."
requests=${1:-20000}
HEAP=${HEAP:-512m}
programme=bundled
. benchmark/server.sh

export SEMINAR_FAILED_AUTHENTICATIONS=1000000000 SEMINAR_WRITES=1000000000
start
java -Xmx256m -cp "$classpath" org.seminararchive.contract.BadRequestsBenchmark \
  "http://127.0.0.1:$port" benchmark-0123456789-0123456789-0123456789 "$requests" && right=yes || right=
wants 200 "/q/health/ready" || { echo "The server is not healthy." >&2; right=; }
if grep ' ERROR ' "$work/server.log" | head -n 20 >&2; grep -q ' ERROR ' "$work/server.log"; then right=; fi
echo "Log lines of the server: $(wc -l <"$work/server.log"), of these WARN $(grep -c ' WARN ' "$work/server.log" || true), ERROR $(grep -c ' ERROR ' "$work/server.log" || true)."
[ -n "$right" ]
