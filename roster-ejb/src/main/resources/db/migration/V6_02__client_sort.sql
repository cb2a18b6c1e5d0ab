-- Sort keys of the Clients table (ADR 24). A page ordered by a measured value is read from one index: for every organization, a row
-- for each active client and each attribute that any of its active clients has a value of. Triggers keep the rows right in the
-- transaction of each change; the view client_sort_key says what they have to be.

-- The clients of one organization: a short key for the rows below, and how many they are.
create table client_list (
  id              integer     generated always as identity primary key,
  organization_id varchar(36) not null unique,
  active          integer     not null default 0,
  archived        integer     not null default 0
);

-- Attributes that have sort rows in a list.
create table client_list_attribute (
  list_id   integer  not null references client_list on delete cascade,
  attribute smallint not null,
  primary key (list_id, attribute)
);

-- Null where the client has no such number: these follow after the others, by name.
create table client_sort (
  person_id bigint   not null,
  list_id   integer  not null,
  attribute smallint not null,
  latest    double precision,
  latest_at timestamptz,
  avg_7     double precision,
  avg_14    double precision,
  avg_30    double precision,
  avg_90    double precision,
  change_7  double precision,
  primary key (person_id, attribute, list_id)
);

-- What the average of the last seven days did since the seven before (rule R15); times of day go the shorter way round.
create function window_change(attribute smallint, now numeric, before numeric) returns double precision
language sql immutable parallel safe as $$
  select case when attribute = 609
    then (((trunc(now - before)::integer + 720) % 1440 + 1440) % 1440 - 720)::double precision
    else (now - before)::double precision end
$$;

create view client_sort_key as
select c.person_id, l.id as list_id, a.attribute, s.latest::double precision as latest, s.latest_at,
       s.avg_7::double precision as avg_7, s.avg_14::double precision as avg_14,
       s.avg_30::double precision as avg_30, s.avg_90::double precision as avg_90,
       window_change(s.attribute, s.avg_7, s.before_7) as change_7
  from client c
  join client_list l on l.organization_id = c.organization_id
  join client_list_attribute a on a.list_id = l.id
  left join attr_summary s on s.person_id = c.person_id and s.attribute = a.attribute and s.shown
 where c.state = 'ACTIVE';

-- Makes sort rows of all clients of these people's lists for attributes which nobody there had a value of before. Joins of the
-- same list wait meanwhile, so that none of them misses the new attribute. The lists are held before anything is written: so no two
-- who bring attributes wait for each other, and the second finds what the first has made, of its own people without their values.
create function client_list_register(people bigint[], only_attribute smallint) returns void language plpgsql as $$
declare
  fresh record;
begin
  perform 1 from client_list l
   where exists (select 1 from client c
                   join attr_summary s on s.person_id = c.person_id and s.shown
                  where c.organization_id = l.organization_id and c.person_id = any(people) and c.state = 'ACTIVE'
                    and (only_attribute is null or s.attribute = only_attribute)
                    and not exists (select 1 from client_list_attribute a
                                     where a.list_id = l.id and a.attribute = s.attribute))
   order by l.id for no key update;
  if not found then
    return;
  end if;
  for fresh in
    insert into client_list_attribute (list_id, attribute)
    select distinct l.id, s.attribute
      from client c
      join client_list l on l.organization_id = c.organization_id
      join attr_summary s on s.person_id = c.person_id and s.shown
     where c.person_id = any(people) and c.state = 'ACTIVE'
       and (only_attribute is null or s.attribute = only_attribute)
       and not exists (select 1 from client_list_attribute a where a.list_id = l.id and a.attribute = s.attribute)
     order by 1, 2
    on conflict do nothing
    returning list_id, attribute
  loop
    insert into client_sort
    select * from client_sort_key k where k.list_id = fresh.list_id and k.attribute = fresh.attribute
    on conflict do nothing;
  end loop;
  update client_sort s
     set latest = k.latest, latest_at = k.latest_at, avg_7 = k.avg_7, avg_14 = k.avg_14, avg_30 = k.avg_30,
         avg_90 = k.avg_90, change_7 = k.change_7
    from client_sort_key k
   where k.person_id = s.person_id and k.list_id = s.list_id and k.attribute = s.attribute
     and s.person_id = any(people) and (only_attribute is null or s.attribute = only_attribute)
     and (s.latest, s.latest_at, s.avg_7, s.avg_14, s.avg_30, s.avg_90, s.change_7) is distinct from
         (k.latest, k.latest_at, k.avg_7, k.avg_14, k.avg_30, k.avg_90, k.change_7);
end $$;

-- A value that is shown came, changed or went. The lock on the person keeps joining and leaving apart from it.
create function attr_summary_sorted() returns trigger language plpgsql as $$
declare
  kept integer;
begin
  if tg_op = 'DELETE' then
    perform attr_summary_hidden(old.person_id, old.attribute);
    return null;
  end if;
  if not new.shown then
    perform attr_summary_hidden(new.person_id, new.attribute);
    return null;
  end if;
  perform 1 from person where id = new.person_id for no key update;
  update client_sort
     set latest = new.latest, latest_at = new.latest_at, avg_7 = new.avg_7, avg_14 = new.avg_14,
         avg_30 = new.avg_30, avg_90 = new.avg_90, change_7 = window_change(new.attribute, new.avg_7, new.before_7)
   where person_id = new.person_id and attribute = new.attribute;
  get diagnostics kept = row_count;
  if kept < (select count(*) from client where person_id = new.person_id and state = 'ACTIVE') then
    perform client_list_register(array[new.person_id], new.attribute);
  end if;
  return null;
end $$;

create function attr_summary_hidden(person bigint, only_attribute smallint) returns void language plpgsql as $$
begin
  perform 1 from person p where p.id = person for no key update;
  update client_sort
     set latest = null, latest_at = null, avg_7 = null, avg_14 = null, avg_30 = null, avg_90 = null, change_7 = null
   where person_id = person and attribute = only_attribute;
end $$;

create trigger attr_summary_sorted_new after insert on attr_summary
  for each row when (new.shown) execute function attr_summary_sorted();
create trigger attr_summary_sorted_gone after delete on attr_summary
  for each row when (old.shown) execute function attr_summary_sorted();
create trigger attr_summary_sorted after update on attr_summary
  for each row when ((old.shown or new.shown) and
    (old.shown, old.latest, old.latest_at, old.avg_7, old.avg_14, old.avg_30, old.avg_90, old.before_7) is distinct from
    (new.shown, new.latest, new.latest_at, new.avg_7, new.avg_14, new.avg_30, new.avg_90, new.before_7))
  execute function attr_summary_sorted();

-- Clients came, went or changed their state: one entry of the arrays for each list that somebody is added to or taken from.
create function client_listed(people bigint[], organizations varchar[], active integer[], archived integer[])
returns void language plpgsql as $$
begin
  perform 1 from person where id = any(people) order by id for no key update;
  insert into client_list (organization_id)
  select distinct o from unnest(organizations) o order by o on conflict do nothing;
  update client_list l set active = l.active + n.active, archived = l.archived + n.archived
    from (select u.o, sum(u.a) as active, sum(u.b) as archived
            from unnest(organizations, active, archived) as u(o, a, b) group by u.o) n
   where l.organization_id = n.o;
  delete from client_sort s
   where s.person_id = any(people)
     and not exists (select 1 from client c join client_list l on l.organization_id = c.organization_id
                      where c.person_id = s.person_id and l.id = s.list_id and c.state = 'ACTIVE');
  perform client_list_register(people, null);
  insert into client_sort
  select k.* from client_sort_key k join client_list l on l.id = k.list_id
   where k.person_id = any(people) and l.organization_id = any(organizations)
  on conflict do nothing;
  delete from client_list l where l.organization_id = any(organizations) and l.active = 0 and l.archived = 0;
end $$;

create function client_came() returns trigger language plpgsql as $$
begin
  perform client_listed(array_agg(person_id), array_agg(organization_id),
                        array_agg((state = 'ACTIVE')::integer), array_agg((state = 'ARCHIVED')::integer))
     from came having count(*) > 0;
  return null;
end $$;

create function client_went() returns trigger language plpgsql as $$
begin
  perform client_listed(array_agg(person_id), array_agg(organization_id),
                        array_agg(-(state = 'ACTIVE')::integer), array_agg(-(state = 'ARCHIVED')::integer))
     from went having count(*) > 0;
  return null;
end $$;

create function client_turned() returns trigger language plpgsql as $$
begin
  perform client_listed(array_agg(n.person_id), array_agg(n.organization_id),
                        array_agg((n.state = 'ACTIVE')::integer - (o.state = 'ACTIVE')::integer),
                        array_agg((n.state = 'ARCHIVED')::integer - (o.state = 'ARCHIVED')::integer))
     from came n join went o on o.organization_id = n.organization_id and o.person_id = n.person_id
    where n.state <> o.state having count(*) > 0;
  return null;
end $$;

create trigger client_came after insert on client
  referencing new table as came for each statement execute function client_came();
create trigger client_went after delete on client
  referencing old table as went for each statement execute function client_went();
create trigger client_turned after update on client
  referencing old table as went new table as came for each statement execute function client_turned();

-- Everything anew from clients and summaries; what loaders call who switched the triggers off. Everybody else waits meanwhile.
-- Without indexes while the rows are written: to make them afterwards takes a fraction of the time.
create function client_sort_rebuild() returns void language plpgsql as $$
declare
  names text[];
  definitions text[];
  one text;
begin
  lock table client, attr_summary in share row exclusive mode;
  -- In the order in which a page reads them.
  truncate client_list, client_list_attribute, client_sort;
  select array_agg(indexrelid::regclass::text), array_agg(pg_get_indexdef(indexrelid))
    into names, definitions
    from pg_index where indrelid = 'client_sort'::regclass and not indisprimary;
  foreach one in array coalesce(names, '{}') loop
    execute 'drop index ' || one;
  end loop;
  insert into client_list (organization_id, active, archived)
  select organization_id, count(*) filter (where state = 'ACTIVE'), count(*) filter (where state = 'ARCHIVED')
    from client group by organization_id;
  insert into client_list_attribute (list_id, attribute)
  select distinct l.id, s.attribute
    from client c
    join client_list l on l.organization_id = c.organization_id
    join attr_summary s on s.person_id = c.person_id and s.shown
   where c.state = 'ACTIVE';
  insert into client_sort select * from client_sort_key order by person_id, attribute;
  foreach one in array coalesce(definitions, '{}') loop
    execute one;
  end loop;
end $$;
select client_sort_rebuild();

create function client_sort_emptied() returns trigger language plpgsql as $$
begin
  perform client_sort_rebuild();
  return null;
end $$;
create trigger client_sort_emptied after truncate on client
  for each statement execute function client_sort_emptied();
create trigger client_sort_emptied after truncate on attr_summary
  for each statement execute function client_sort_emptied();

-- One index for each number: those who have it in its order, and those who lack it together at the end.
create index client_sort_latest on client_sort (list_id, attribute, latest, person_id);
create index client_sort_latest_at on client_sort (list_id, attribute, latest_at, person_id);
create index client_sort_avg_7 on client_sort (list_id, attribute, avg_7, person_id);
create index client_sort_avg_14 on client_sort (list_id, attribute, avg_14, person_id);
create index client_sort_avg_30 on client_sort (list_id, attribute, avg_30, person_id);
create index client_sort_avg_90 on client_sort (list_id, attribute, avg_90, person_id);
create index client_sort_change_7 on client_sort (list_id, attribute, change_7, person_id);

-- Far pages are read from the index alone where vacuum has seen the rows since they changed; midnight changes most of them.
alter table client_sort set (autovacuum_vacuum_scale_factor = 0.05);
alter table client set (autovacuum_vacuum_scale_factor = 0.05);

-- Took part in every update of a summary, for an order that is not read from here any more. Without it, and with room left in
-- the pages, updates of averages touch no index of the summaries.
drop index attr_summary_sort;
alter table attr_summary set (fillfactor = 70);
