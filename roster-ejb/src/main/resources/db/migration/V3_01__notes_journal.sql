-- What Pros write about a client of their organization.
create table note (
  id              varchar(36)  primary key,
  organization_id varchar(36)  not null,
  person_id       bigint       not null references person,
  author_id       varchar(255) not null,
  shared          boolean      not null,
  text            text         not null,
  created_at      timestamptz  not null,
  edited_at       timestamptz,
  version         integer      not null
);
create index note_of_client on note (organization_id, person_id, created_at desc);

-- How a note read before an edit. Append only.
create table note_edit (
  id      bigint generated always as identity primary key,
  note_id varchar(36) not null references note,
  text    text        not null,
  until   timestamptz not null
);
create index note_edit_of_note on note_edit (note_id, until desc);

-- The photo food journal. Belongs to the client, whoever wrote the entry for them.
create table journal_entry (
  id         varchar(36)  primary key,
  person_id  bigint       not null references person,
  author_id  varchar(255) not null,
  view_id    varchar(64),
  meal       varchar(16)  not null,
  caption    text         not null,
  eaten_at   timestamptz  not null,
  zone       varchar(64)  not null,
  has_photo  boolean      not null,
  created_at timestamptz  not null
);
create index journal_of_person on journal_entry (person_id, eaten_at desc, id);

-- Re-encoded when it was stored: nothing of the camera's own data is in it.
create table journal_photo (
  entry_id varchar(36) primary key references journal_entry,
  content  bytea       not null,
  width    integer     not null,
  height   integer     not null
);

create table journal_comment (
  id         bigint generated always as identity primary key,
  entry_id   varchar(36)  not null references journal_entry,
  author_id  varchar(255) not null,
  text       text         not null,
  created_at timestamptz  not null
);
create index journal_comment_of_entry on journal_comment (entry_id, created_at);
