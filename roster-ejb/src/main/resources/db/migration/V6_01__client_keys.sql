-- What the Clients table is ordered by and searched in, as columns: PostgreSQL reads a page from an index alone only where the
-- index holds columns, not expressions. Who has no name follows after all others.
alter table client
  add column last_key text not null generated always as (lower(coalesce(last_name, E'\U0010FFFF'))) stored,
  add column first_key text not null generated always as (lower(coalesce(first_name, E'\U0010FFFF'))) stored,
  add column email_key text generated always as (lower(email)) stored,
  add column external_key text generated always as (lower(external_id)) stored,
  -- Each word follows a blank, so that the beginning of a word can be looked for.
  add column search_text text not null generated always as
    (lower(' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, ''))) stored;

drop index client_by_last_name, client_by_first_name, client_by_email, client_by_external_id, client_by_text;
create index client_by_last_name on client (organization_id, state, last_key, first_key, person_id);
create index client_by_first_name on client (organization_id, state, first_key, last_key, person_id);
create index client_by_email on client (organization_id, state, email_key, person_id);
create index client_by_external_id on client (organization_id, state, external_key, person_id);
create index client_by_search_text on client using gin (search_text gin_trgm_ops);

-- Who has nothing to be ordered by follows by name; they may be a handful among a million.
create index client_without_email on client (organization_id, state, last_key, first_key, person_id)
  where email_key is null;
create index client_without_birthdate on client (organization_id, state, last_key, first_key, person_id)
  where birthdate is null;
create index client_without_sign_in on client (organization_id, state, last_key, first_key, person_id)
  where last_sign_in_at is null;
create index client_without_external_id on client (organization_id, state, last_key, first_key, person_id)
  where external_key is null;
