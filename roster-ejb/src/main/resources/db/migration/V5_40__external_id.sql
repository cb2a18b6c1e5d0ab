-- What another system of the organization calls the client.
alter table client add column external_id varchar(255);
create index client_by_external_id on client (organization_id, state, lower(external_id), person_id);

-- Keycloak has told of some already: everything is read once more.
update feed set cursor = null;
