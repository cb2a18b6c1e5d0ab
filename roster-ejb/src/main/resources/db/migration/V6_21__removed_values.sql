-- Values typed by hand that were taken away, as they stood, so that it can be undone with who typed them and when. Emptied of
-- what is older than a day. A column added to "measurement" is added here, too.
create table measurement_removed (
  like measurement including defaults,
  removed_at timestamptz not null default now(),
  primary key (person_id, attribute, source, effective_at, external_id)
);
create index measurement_removed_at on measurement_removed (removed_at);
