-- How each Pro has arranged the Clients table of each organization they work in.

create table client_table_layout (
  id              bigint generated always as identity primary key,
  organization_id varchar(36)  not null,
  user_id         varchar(255) not null,
  version         integer      not null,
  tab             varchar(16)  not null,
  sort_column     varchar(64)  not null,
  sort_statistic  varchar(16)  not null,
  sort_descending boolean      not null,
  page_size       integer      not null,
  unique (organization_id, user_id)
);

create table client_table_column (
  layout_id bigint      not null references client_table_layout on delete cascade,
  position  integer     not null,
  code      varchar(64) not null,
  width     integer,
  hidden    boolean     not null,
  primary key (layout_id, position)
);

-- Column for column what the table sorts by besides names and joining.
create index client_by_email on client (organization_id, state, lower(email), person_id);
create index client_by_birthdate on client (organization_id, state, birthdate, person_id);
create index client_by_last_sign_in on client (organization_id, state, last_sign_in_at, person_id);

-- Search finds a piece of a name or address anywhere in it.
create extension if not exists pg_trgm;
create index client_by_text on client using gin
  ((lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, ''))) gin_trgm_ops);
