-- Each person's own dashboard, copied from the template when they first see it.
create table dashboard (
  person_id  bigint      primary key references person,
  created_at timestamptz not null default now()
);

create table tile (
  person_id bigint   not null references dashboard on delete cascade,
  attribute smallint not null,
  position  smallint not null,
  primary key (person_id, attribute)
);
