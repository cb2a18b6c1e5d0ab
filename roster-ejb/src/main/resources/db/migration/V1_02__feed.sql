-- Where this application stands in Keycloak's change feed, and which node reads it.
create table feed (
  name        varchar(32) primary key,
  cursor      varchar(64),
  owner       varchar(64),
  lease_until timestamptz,
  -- Number of the last full resync; rows that carry a lower one after it were not in Keycloak any more.
  run         bigint      not null default 0
);
insert into feed (name) values ('keycloak');

alter table organization add column run bigint not null default 0;
alter table practitioner add column run bigint not null default 0;
alter table client add column run bigint not null default 0;

-- Invitations as Keycloak last told them. Never holds the key or the link.
create table invitation (
  id              varchar(36)  primary key,
  organization_id varchar(36)  not null,
  email           varchar(255) not null,
  kind            varchar(16)  not null,
  status          varchar(16)  not null,
  delivery        varchar(16)  not null,
  inviter_id      varchar(255),
  send_count      integer      not null,
  created_at      timestamptz  not null,
  last_sent_at    timestamptz,
  expires_at      timestamptz  not null,
  run             bigint       not null default 0
);
create index invitation_by_email on invitation (organization_id, status, email, id);
create index invitation_by_created on invitation (organization_id, status, created_at, id);
