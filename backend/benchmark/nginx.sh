# Sourced by run.sh: nginx with the responses of the server as files. Their names are numbers; nginx sets the media
# type.

files=$(java -cp "$classpath" $packages.FreePort)

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

begin_nginx() {
  cat >"$work/nginx.conf" <<END
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
END
  nginx -e "$work/nginx.log" -c "$work/nginx.conf" -p "$work" &
  nginx=$!
}
