-- Whether Pros look at clients in client view: OFF, FREE or WITH_REASON, as Keycloak last told.
alter table organization add column client_view varchar(16) not null default 'FREE';
-- Organizations from before may have chosen already: everything is read anew.
update feed set cursor = null;

-- Pros who have read that what they do in client view is permanent.
create table client_view_notice (
  user_id       varchar(255) primary key,
  understood_at timestamptz  not null
);

-- What was seen and changed in one view, and in one organization.
create index audit_by_view on audit_entry (view_id) where view_id is not null;
create index audit_by_organization on audit_entry (organization_id, at desc);
