-- How long the key to generated passwords is kept follows from the sign-in service; how an import ended is asked once.
alter table import_record add column key_until timestamptz not null default now() + interval '30 days';
update import_record set key_until = created_at + interval '30 days';
alter table import_record add column ended varchar(16);
