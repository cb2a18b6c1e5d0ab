-- Open requests of people who ask an organization to accept them, as Keycloak last told them.
create table join_request (
  id              varchar(36)  primary key,
  organization_id varchar(36)  not null,
  email           varchar(255) not null,
  message         varchar(500),
  created_at      timestamptz  not null,
  run             bigint       not null default 0
);
create index join_request_by_created on join_request (organization_id, created_at, id);
-- What was asked before this version came is in no change that is still to be read.
update feed set cursor = null;
