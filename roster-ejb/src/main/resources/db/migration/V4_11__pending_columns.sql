-- Facts about open invitations that a Pro chose to see, per organization.
create table pending_column (
  organization_id varchar(36)  not null,
  user_id         varchar(255) not null,
  code            varchar(16)  not null check (code in ('SENT', 'EXPIRES', 'DELIVERY', 'INVITED_BY')),
  primary key (organization_id, user_id, code)
);
create index invitation_by_sent on invitation (organization_id, status, last_sent_at, id);
create index invitation_by_expiry on invitation (organization_id, status, expires_at, id);
