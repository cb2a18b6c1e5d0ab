-- What this application keeps of a bulk import: enough to come back to it after the page was closed.
-- The rows themselves wait in Keycloak, encrypted; job_key opens them and is dropped when it is not needed any more.
create table import_record (
  id               varchar(36)  primary key,
  organization_id  varchar(36)  not null,
  user_id          varchar(255) not null,
  job_id           varchar(64),
  job_key          varchar(64),
  file_sha256      varchar(64)  not null,
  encoding         varchar(32)  not null,
  created_at       timestamptz  not null,
  valid_rows       integer      not null,
  bad_rows         integer      not null,
  left_out_rows    integer      not null,
  left_out_columns integer      not null,
  lowered_emails   integer      not null,
  weak_passwords   integer      not null
);
create index import_by_organization on import_record (organization_id, created_at desc);

create table import_problem (
  id         bigint generated always as identity primary key,
  import_id  varchar(36)  not null references import_record on delete cascade,
  row_number integer      not null,
  field      varchar(32)  not null,
  code       varchar(64)  not null,
  email      varchar(255),
  detail     varchar(255)
);
create index import_problem_by_row on import_problem (import_id, row_number, id);
