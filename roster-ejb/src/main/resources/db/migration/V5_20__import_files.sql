-- An uploaded file for the downloads that follow, sealed under a key that only the browser keeps (ADR 0014).
create table import_file (
  import_id  varchar(36)  primary key references import_record on delete cascade,
  mode       varchar(16)  not null,
  sealed     bytea        not null,
  created_at timestamptz  not null
);
create index import_file_by_age on import_file (created_at);

-- Where a column stands in the file, so that a problem found later can still name its cell.
alter table import_record add column column_names text not null
  default 'email_address,initial_password,first_name,last_name,birthdate,gender';
alter table import_record add column generated boolean not null default false;
alter table import_problem add column cell varchar(16) not null default '';
