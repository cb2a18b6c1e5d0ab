-- A projection of what Keycloak owns, filled by the change feed. May be emptied and rebuilt at any time,
-- except person.id: measured values refer to it.

create table organization (
  id      varchar(36)  primary key,
  alias   varchar(255) not null,
  name    varchar(255) not null,
  enabled boolean      not null
);

create table person (
  id         bigint generated always as identity primary key,
  user_id    varchar(255) not null unique,
  zone       varchar(64),
  locale     varchar(35)
);

create table practitioner (
  organization_id varchar(36)  not null,
  person_id       bigint       not null references person,
  email           varchar(255),
  first_name      varchar(255),
  last_name       varchar(255),
  primary key (organization_id, person_id)
);
create index practitioner_person on practitioner (person_id);

create table client (
  organization_id varchar(36)  not null,
  person_id       bigint       not null references person,
  state           varchar(16)  not null check (state in ('ACTIVE', 'ARCHIVED')),
  email           varchar(255),
  first_name      varchar(255),
  last_name       varchar(255),
  birthdate       date,
  gender          varchar(16)  check (gender in ('male', 'female', 'other', 'unknown')),
  enabled         boolean      not null,
  joined_at       timestamptz  not null,
  last_sign_in_at timestamptz,
  primary key (organization_id, person_id)
);
create index client_person on client (person_id);
-- Column for column what the table sorts by, so that a page costs a page.
create index client_by_last_name on client (organization_id, state, lower(last_name), lower(first_name), person_id);
create index client_by_first_name on client (organization_id, state, lower(first_name), lower(last_name), person_id);
create index client_by_joined on client (organization_id, state, joined_at, person_id);

-- Who touched whose data. Append only.
create table audit_entry (
  id              bigint generated always as identity primary key,
  at              timestamptz  not null,
  actor_id        varchar(255) not null,
  subject_id      varchar(255) not null,
  organization_id varchar(36),
  view_id         varchar(64),
  action          varchar(16)  not null,
  resource        varchar(32)  not null,
  allowed         boolean      not null
);
create index audit_by_subject on audit_entry (subject_id, at desc);
create index audit_by_actor on audit_entry (actor_id, at desc);
