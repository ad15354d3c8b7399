# Sourced by run.sh: a PostgreSQL server in the temporary folder, with two databases of the same generated archive:
# "served" for the server, "alone" for queries by pgbench. Uses Debian's PostgreSQL; POSTGRESQL sets another folder.

bin=${POSTGRESQL:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)}
sockets=$work/postgresql
database_port=$(java -cp "$classpath" $packages.FreePort)
# PostgreSQL refuses to run as root.
as_owner() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
psql_alone() { "$bin/psql" -qX -h "$sockets" -p "$database_port" -U seminar -d alone "$@"; }

begin_postgresql() {
  mkdir "$sockets"
  chmod 711 "$work"
  [ "$(id -u)" != 0 ] || chown postgres "$sockets"
  as_owner "$bin/initdb" -D "$sockets/data" -U seminar -A trust -E UTF8 --locale=C.UTF-8 >"$work/initdb.log"
  as_owner "$bin/pg_ctl" -s -w -D "$sockets/data" -l "$sockets/log" \
    -o "-k $sockets -p $database_port -c listen_addresses=127.0.0.1 -c shared_buffers=128MB" start
  for database in training served alone; do "$bin/createdb" -h "$sockets" -p "$database_port" -U seminar $database; done
  address=jdbc:postgresql://127.0.0.1:$database_port
  for database in served alone; do
    java -Xmx1g -cp "$classpath" $packages.GeneratedArchive "$address/$database" "$talks" >"$work/making.log" 2>&1
  done
}

end_postgresql() { [ ! -e "$sockets/data/postmaster.pid" ] || as_owner "$bin/pg_ctl" -s -m fast -D "$sockets/data" stop; }

# Values of the queries: the same talks and words as in the requests to the server.
prepare_alone() {
  sed 's|.*/||' "$work/talk" | awk '{ print NR "\t" $0 }' >"$work/asked_talk"
  sed 's/.*q=//; s/+/ /g; s/%/\\x/g' "$work/search" | while read -r word; do /usr/bin/printf '%b\n' "$word"; done |
    awk '{ print NR "\t" $0 }' >"$work/asked_word"
  psql_alone <<END
create extension pg_trgm;
create table asked_talk (n int primary key, id uuid);
\copy asked_talk from '$work/asked_talk'
create table asked_word (n int primary key, word text);
\copy asked_word from '$work/asked_word'
create index on talk using gin ((coalesce(title, '') || ' ' || coalesce(abstract, '')) gin_trgm_ops);
create sequence insert_revision start 1000000000;
vacuum analyze;
END
}

# alone QUERY CONNECTIONS: requests/s, ms on average
alone() {
  "$bin/pgbench" -n -M prepared -c "$2" -j 1 -T "${time%s}" -h "$sockets" -p "$database_port" -U seminar \
    -f "benchmark/queries/$1.sql" alone 2>"$work/pgbench.log" |
    awk '/^latency average/ { ms = $4 } /^tps/ { printf "%.0f %s %s 0\n", $3, ms, ms }'
}
