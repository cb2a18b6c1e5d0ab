-- Workers take what waited longest; what failed is put back with a later time.
create index measurement_dirty_due on measurement_dirty (queued_at, id);
