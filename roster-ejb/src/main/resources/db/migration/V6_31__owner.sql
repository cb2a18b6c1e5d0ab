-- The application's role adds to the audit and does not own it (Grants). What it may do beyond that, it does as the owner and
-- only in these two ways; names are looked up where the owner alone can make any, and tables are made there.
alter function audit_forget(timestamptz, integer) security definer set search_path = public, pg_temp;
alter function create_measurement_partitions(date) security definer set search_path = public, pg_temp;
