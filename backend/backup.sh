#!/bin/sh
# Backs up the database once a day into /backups, and deletes backups after BACKUP_DAYS days. Restore one into an empty
# database:  pg_restore --clean --if-exists --no-owner --dbname=seminar FILE
set -eu
umask 077
PGPASSWORD=$(cat /run/secrets/database_password)
export PGPASSWORD
while :; do
  file=/backups/seminar-$(date -u +%Y-%m-%dT%H%M%SZ).dump
  if pg_dump --format=custom --file="$file.part" && mv "$file.part" "$file"; then
    echo "Backed up to $file ($(wc -c < "$file") bytes)"
    find /backups -name '*.dump' -mtime "+$BACKUP_DAYS" -delete
    pause=86400
  else
    echo "The backup failed; it is tried again in 5 minutes" >&2
    pause=300
  fi
  # In the background, so that the container can be stopped at any time.
  sleep "$pause" & wait $!
done
