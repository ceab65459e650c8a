#!/usr/bin/env bash
# Run once by the image of PostgreSQL: who serves people, and Temporal's own user. Rights are given by `install`.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v run="$RUN_PASSWORD" -v temporal="$TEMPORAL_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE phoihop_run LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'run';
CREATE ROLE temporal LOGIN NOSUPERUSER CREATEDB NOCREATEROLE PASSWORD :'temporal';
SQL
