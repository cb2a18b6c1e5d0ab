-- By what an organization tells its clients apart.
create table tag (
  id              varchar(36)  primary key,
  organization_id varchar(36)  not null,
  name            varchar(50)  not null,
  name_key        varchar(200) not null, -- the name as it is compared: two spellings of it are one tag
  unique (organization_id, name_key)
);

-- Content of the organization, as notes are: refers to the person, not to the projection.
create table client_tag (
  tag_id    varchar(36) not null references tag on delete cascade,
  person_id bigint      not null references person,
  primary key (person_id, tag_id)
);
create index client_tag_by_tag on client_tag (tag_id, person_id);

-- Of which membership the tags of an import were taken over: what a Pro changes afterwards stays.
create table imported_tags (
  organization_id varchar(36) not null,
  person_id       bigint      not null references person,
  joined_at       timestamptz not null,
  primary key (organization_id, person_id)
);
