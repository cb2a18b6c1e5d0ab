#!/bin/sh
# Two databases, each owned by a role that cannot open the other one. The application is not the owner of its tables.
set -eu

create() {
  psql --username postgres --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
}

create keycloak "$KEYCLOAK_DB_PASSWORD"
create roster "$ROSTER_DB_OWNER_PASSWORD"

psql --username postgres --set ON_ERROR_STOP=1 --set password="$ROSTER_DB_PASSWORD" <<'SQL'
create role roster_app login password :'password';
grant connect on database roster to roster_app;
SQL
