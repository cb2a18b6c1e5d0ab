-- Roles in the team, what an invitation into it offers, and why a mail was not delivered.
alter table practitioner add column role varchar(16);
alter table invitation add column role varchar(16);
alter table invitation add column delivery_reason varchar(16);
-- Few among many: without it, a page of them would read all invitations of clients.
create index invitation_of_team on invitation (organization_id, status, created_at, id) where kind = 'PRO';
-- Rows from before know none of this: everything is read anew.
update feed set cursor = null;
