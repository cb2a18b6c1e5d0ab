-- Measured values in three floors: raw, one row per local day, one row of averages. The upper two are computed
-- from the one below and may be thrown away; docs/measurements.md says how to queue everything anew.

-- What the numbers in the columns "attribute" and "source" mean, for people who read the database and for loaders.
-- The application has both as code (measurements.catalogue) and a test holds them equal.
create table attribute (
  id   smallint    primary key,
  code varchar(32) not null unique
);
insert into attribute (id, code) values
  (101, 'weight'),
  (102, 'height'),
  (103, 'bmi'),
  (104, 'body-fat'),
  (105, 'lean-mass'),
  (106, 'fat-mass'),
  (107, 'muscle-mass'),
  (108, 'bone-mass'),
  (109, 'body-water'),
  (110, 'visceral-fat'),
  (111, 'waist'),
  (201, 'heart-rate'),
  (202, 'resting-heart-rate'),
  (203, 'hrv-sdnn'),
  (204, 'hrv-rmssd'),
  (205, 'blood-pressure'),
  (206, 'blood-pressure-systolic'),
  (207, 'blood-pressure-diastolic'),
  (301, 'spo2'),
  (302, 'respiratory-rate'),
  (303, 'vo2-max'),
  (401, 'body-temperature'),
  (402, 'skin-temperature-deviation'),
  (501, 'glucose'),
  (502, 'glucose-cgm'),
  (503, 'ketones'),
  (504, 'gki'),
  (505, 'breath-acetone'),
  (511, 'cgm-mean'),
  (512, 'cgm-in-range'),
  (513, 'cgm-very-low'),
  (514, 'gmi'),
  (601, 'sleep-duration'),
  (602, 'sleep-deep'),
  (603, 'sleep-light'),
  (604, 'sleep-rem'),
  (605, 'sleep-awake'),
  (606, 'sleep-latency'),
  (607, 'sleep-efficiency'),
  (608, 'sleep-score'),
  (609, 'bedtime'),
  (701, 'steps'),
  (702, 'distance'),
  (703, 'floors'),
  (704, 'active-energy'),
  (705, 'total-energy'),
  (706, 'exercise-minutes'),
  (711, 'readiness'),
  (712, 'recovery'),
  (713, 'strain'),
  (714, 'stress'),
  (715, 'body-battery'),
  (801, 'energy-intake'),
  (802, 'protein'),
  (803, 'carbs'),
  (804, 'net-carbs'),
  (805, 'fat'),
  (806, 'fibre'),
  (807, 'sugar'),
  (808, 'sodium'),
  (809, 'water'),
  (810, 'caffeine'),
  (811, 'alcohol'),
  (812, 'fasting'),
  (901, 'hba1c'),
  (902, 'total-cholesterol'),
  (903, 'hdl'),
  (904, 'ldl'),
  (905, 'triglycerides'),
  (906, 'tsh'),
  (907, 'crp'),
  (908, 'ferritin'),
  (909, 'creatinine'),
  (910, 'egfr'),
  (911, 'glucose-lab'),
  (1001, 'mood'),
  (1002, 'energy'),
  (1003, 'pain');

create table source (
  id   smallint    primary key,
  code varchar(32) not null unique,
  kind varchar(16) not null check (kind in ('MANUAL', 'DEVICE', 'AGGREGATOR'))
);
insert into source (id, code, kind) values
  (1, 'manual', 'MANUAL'),
  (2, 'oura', 'DEVICE'),
  (3, 'fitbit', 'DEVICE'),
  (4, 'garmin', 'DEVICE'),
  (5, 'withings', 'DEVICE'),
  (6, 'polar', 'DEVICE'),
  (7, 'whoop', 'DEVICE'),
  (8, 'dexcom', 'DEVICE'),
  (9, 'libre', 'DEVICE'),
  (21, 'apple-health', 'AGGREGATOR'),
  (22, 'health-connect', 'AGGREGATOR'),
  (41, 'facility', 'DEVICE');

-- Raw values. One row per reading, in the canonical unit of its attribute.
create table measurement (
  person_id      bigint       not null,
  attribute      smallint     not null,
  source         smallint     not null,
  effective_at   timestamptz  not null,             -- start of an episode, or the moment
  external_id    varchar(128) not null default '',  -- id at the source; a UUID for entries by hand
  effective_end  timestamptz,                       -- end of an episode (night, activity), else null
  offset_minutes smallint     not null,             -- of the event's own clock from UTC; +5:45 is 345
  local_date     date         not null,             -- the day it counts for; a night counts for its morning
  value          numeric      not null,
  day_total      boolean      not null default false, -- the provider's value of the whole day
  implausible    boolean      not null default false, -- kept and shown, never averaged
  original_value numeric,                           -- as it came, where the unit was another one
  original_unit  varchar(16),                       -- UCUM
  received_at    timestamptz  not null default now(),
  entered_by     varchar(255),                      -- account id, where a person typed it
  view_id        varchar(64),                       -- client view it was typed in
  note           varchar(500),
  primary key (person_id, attribute, source, effective_at, external_id)
) partition by range (effective_at);

create table measurement_early partition of measurement for values from (minvalue) to ('2024-01-01 00:00:00+00');

-- Creates the monthly partitions from 2024 up to the month of the given day. Safe to call on several nodes at once.
create function create_measurement_partitions(until date) returns void language plpgsql as $$
declare
  month date := date '2024-01-01';
begin
  perform pg_advisory_xact_lock(hashtext('create_measurement_partitions'));
  while month <= until loop
    if to_regclass('measurement_' || to_char(month, 'YYYY_MM')) is null then
      execute format('create table %I partition of measurement for values from (%L) to (%L)',
        'measurement_' || to_char(month, 'YYYY_MM'),
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end if;
    month := month + interval '1 month';
  end loop;
end $$;
select create_measurement_partitions((current_date + interval '3 months')::date);

-- One local day of one attribute of one source, reduced to one value.
create table measurement_day (
  person_id  bigint      not null,
  attribute  smallint    not null,
  source     smallint    not null,
  local_date date        not null,
  value      numeric     not null,    -- what the day counts as
  low        numeric     not null,
  high       numeric     not null,
  readings   integer     not null,    -- plausible readings behind the value
  weight     numeric     not null,    -- readings, or seconds where values are weighted by time
  in_range   numeric,                 -- part of the weight within the goal; null without a goal
  primary key (person_id, attribute, source, local_date)
);

-- What table, tile, smart row, report and export show. Rows for every source, so that another choice costs nothing.
create table attr_summary (
  person_id    bigint      not null,
  attribute    smallint    not null,
  source       smallint    not null,
  shown        boolean     not null,  -- the source of the tile: exactly one per person and attribute
  as_of        date        not null,  -- the person's own day the windows end with
  total        bigint      not null,  -- plausible values this source ever gave
  latest       numeric,               -- a reading; the day's value where days are summed, and for nights
  latest_at    timestamptz,
  latest_date  date,                  -- in the person's calendar
  latest_received_at timestamptz,
  latest_implausible boolean not null default false,
  avg_7          numeric,
  days_7         smallint not null default 0,
  readings_7     integer  not null default 0,
  low_7          numeric,
  high_7         numeric,
  deviation_7    numeric,
  in_range_7     numeric,           -- share 0 to 1 within the goal; null without one
  weight_7       numeric  not null default 0,
  before_7       numeric,           -- average of the window before
  before_days_7  smallint not null default 0,
  before_readings_7 integer not null default 0,
  before_weight_7 numeric not null default 0,
  avg_14          numeric,
  days_14         smallint not null default 0,
  readings_14     integer  not null default 0,
  low_14          numeric,
  high_14         numeric,
  deviation_14    numeric,
  in_range_14     numeric,           -- share 0 to 1 within the goal; null without one
  weight_14       numeric  not null default 0,
  before_14       numeric,           -- average of the window before
  before_days_14  smallint not null default 0,
  before_readings_14 integer not null default 0,
  before_weight_14 numeric not null default 0,
  avg_30          numeric,
  days_30         smallint not null default 0,
  readings_30     integer  not null default 0,
  low_30          numeric,
  high_30         numeric,
  deviation_30    numeric,
  in_range_30     numeric,           -- share 0 to 1 within the goal; null without one
  weight_30       numeric  not null default 0,
  before_30       numeric,           -- average of the window before
  before_days_30  smallint not null default 0,
  before_readings_30 integer not null default 0,
  before_weight_30 numeric not null default 0,
  avg_90          numeric,
  days_90         smallint not null default 0,
  readings_90     integer  not null default 0,
  low_90          numeric,
  high_90         numeric,
  deviation_90    numeric,
  in_range_90     numeric,           -- share 0 to 1 within the goal; null without one
  weight_90       numeric  not null default 0,
  before_90       numeric,           -- average of the window before
  before_days_90  smallint not null default 0,
  before_readings_90 integer not null default 0,
  before_weight_90 numeric not null default 0,
  primary key (person_id, attribute, source)
);
create unique index attr_summary_shown on attr_summary (person_id, attribute) where shown;
-- The table sorts ten thousand clients by one attribute from this index alone.
create index attr_summary_sort on attr_summary (attribute, person_id) include (latest, latest_at, avg_30) where shown;

-- What the tile of an attribute is set to; no row means "Auto".
create table source_choice (
  person_id bigint   not null references person,
  attribute smallint not null,
  source    smallint not null,
  primary key (person_id, attribute)
);

-- Sources that ever gave something, with the person's own order if they set one.
create table person_source (
  person_id    bigint      not null references person,
  source       smallint    not null,
  connected_at timestamptz not null default now(),
  preference   smallint,
  primary key (person_id, source)
);

-- Range a value should stay in, limits inclusive.
create table goal (
  person_id bigint   not null references person,
  attribute smallint not null,
  low       numeric,
  high      numeric,
  primary key (person_id, attribute),
  check (low is not null or high is not null)
);

-- Whose day the summaries were computed for. Locked while they are, so that two nodes never write over each other.
create table summary_state (
  person_id bigint      primary key references person,
  zone      varchar(64) not null,
  as_of     date        not null
);
create index summary_state_roll on summary_state (zone, as_of);

-- Days to reduce again, worked off by every node with "for update skip locked". Rows may overlap.
create table measurement_dirty (
  id        bigint      generated always as identity primary key,
  person_id bigint      not null,
  attribute smallint    not null,
  source    smallint    not null,
  from_date date        not null,
  to_date   date        not null,
  queued_at timestamptz not null default now()
);
create index measurement_dirty_person on measurement_dirty (person_id);
