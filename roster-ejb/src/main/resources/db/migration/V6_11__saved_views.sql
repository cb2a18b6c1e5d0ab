-- Arrangements of the Clients table that have a name. Content of the organization: refers to nothing of the projection.
create table saved_view (
  id              varchar(36)  primary key,
  organization_id varchar(36)  not null,
  user_id         varchar(255) not null, -- the Pro who made it
  version         integer      not null,
  name            varchar(60)  not null,
  name_key        varchar(240) not null, -- the name as it is compared: two spellings of it are one name
  shared          boolean      not null,
  preferred       boolean      not null, -- what those see who have arranged nothing yet
  search          varchar(200) not null,
  sort_column     varchar(64)  not null,
  sort_statistic  varchar(16)  not null,
  sort_descending boolean      not null,
  page_size       integer      not null,
  check (shared or not preferred)
);
create unique index saved_view_of_pro on saved_view (organization_id, user_id, name_key) where not shared;
create unique index saved_view_of_team on saved_view (organization_id, name_key) where shared;
create unique index saved_view_preferred on saved_view (organization_id) where preferred;

create table saved_view_column (
  view_id  varchar(36) not null references saved_view on delete cascade,
  position integer     not null,
  code     varchar(64) not null,
  width    integer,
  hidden   boolean     not null,
  primary key (view_id, position)
);

-- A tag that is deleted leaves its id behind, so that it can be said that the view was narrower.
create table saved_view_tag (
  view_id varchar(36) not null references saved_view on delete cascade,
  tag_id  varchar(36) not null,
  primary key (view_id, tag_id)
);
