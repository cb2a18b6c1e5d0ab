-- Who of the team may bring clients in: TEAM or ADMINISTRATORS, as Keycloak last told.
alter table organization add column client_inviters varchar(16) not null default 'TEAM';
-- Organizations from before may have chosen already: everything is read anew.
update feed set cursor = null;
