-- Where somebody acted from: network address, and what the browser calls itself.
alter table audit_entry add column address varchar(45);
alter table audit_entry add column agent varchar(200);
