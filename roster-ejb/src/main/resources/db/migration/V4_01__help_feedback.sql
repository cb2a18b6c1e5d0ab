-- Whether a help article answered somebody's question; one answer per person and article, the last one counts.

create table help_feedback (
  user_id  varchar(255) not null,
  article  varchar(64)  not null,
  helpful  boolean      not null,
  at       timestamptz  not null,
  primary key (user_id, article)
);
