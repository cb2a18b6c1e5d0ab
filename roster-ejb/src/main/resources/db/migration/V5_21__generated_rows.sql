-- Keycloak generates passwords, also for some rows of a list: a bit for each row number (ADR 0017).
alter table import_record drop column generated;
alter table import_record add column generated_rows bytea not null default '';
