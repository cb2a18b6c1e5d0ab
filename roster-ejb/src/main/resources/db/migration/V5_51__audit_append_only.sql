-- Entries of the audit are added and, when the operator's time is over, forgotten; never changed. Only who owns the table could
-- take this away, which leaves a trace in the database's own log.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '365 days' and current_setting('roster.audit_forgets', true) = 'yes' then
      return old;
    end if;
  end if;
  raise exception 'entries of the audit cannot be changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function audit_entry_stays();
create trigger audit_entry_not_emptied before truncate on audit_entry
  for each statement execute function audit_entry_stays();

-- Forgets some of the entries from before a moment, at least a year ago; says how many.
create function audit_forget(before timestamptz, most integer) returns bigint language plpgsql as $$
declare
  forgotten bigint;
begin
  perform set_config('roster.audit_forgets', 'yes', true);
  delete from audit_entry where id in (select id from audit_entry where at < before order by id limit most);
  get diagnostics forgotten = row_count;
  perform set_config('roster.audit_forgets', '', true);
  return forgotten;
end
$$;
-- Ids grow with time, and so do the pages of the table.
create index audit_by_time on audit_entry using brin (at);
