-- Sessions that Keycloak ended by a logout token: every node refuses them. One row per token, so none counts twice.

create table ended_session (
  token_id   varchar(255) primary key,
  session_id varchar(255),
  user_id    varchar(255),
  ended_at   timestamptz  not null
);
create index ended_session_by_session on ended_session (session_id);
create index ended_session_by_user on ended_session (user_id, ended_at);
