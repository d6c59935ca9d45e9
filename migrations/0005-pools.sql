-- Sharing: who works where and when, what a pooling run proposed, what the families answered.

create table operator (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kinds_of_help text[] not null check (cardinality(kinds_of_help) > 0),
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  max_metres int not null check (max_metres >= 0),
  windows jsonb not null check (jsonb_typeof(windows) = 'array'),
  tags text[] not null default '{}',
  min_seats smallint not null check (min_seats >= 1),
  max_seats smallint not null check (max_seats between min_seats and 12),
  -- Price per hour in euro cents for 1, 2, … max_seats seats.
  cents int[] not null check (cardinality(cents) = max_seats and 0 <= all (cents)),
  active boolean not null default true,
  made_up boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id)
);
create index operator_by_provider on operator (tenant_id, provider_id);

create table venue (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  address text not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  seats smallint not null check (seats between 1 and 100),
  tags text[] not null default '{}',
  active boolean not null default true,
  made_up boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

create table pooling_run (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  status text not null check (status in ('asked', 'done', 'failed')),
  asked_at timestamptz not null default now(),
  asked_by uuid,
  finished_at timestamptz,
  instance_digest text,
  engine_version text,
  seed int not null,
  score double precision,
  bound double precision,
  figures jsonb not null default '{}' check (jsonb_typeof(figures) = 'object'),
  primary key (tenant_id, id),
  foreign key (tenant_id, asked_by) references account (tenant_id, id),
  check (bound is null or score is null or bound >= score - 0.001)
);
create index pooling_run_by_time on pooling_run (tenant_id, asked_at);
create index pooling_run_by_asker on pooling_run (tenant_id, asked_by);

create table pool (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  status text not null check (status in ('proposed', 'agreed', 'running', 'dissolved', 'closed')),
  kind_of_help text not null,
  operator_id uuid not null,
  venue_id uuid,
  home_request_id uuid,
  days smallint[] not null check (cardinality(days) between 1 and 7),
  from_slot smallint not null check (from_slot between 0 and 47),
  slots smallint not null check (slots >= 1 and from_slot + slots <= 48),
  seats smallint not null check (seats >= 2),
  -- Price of one hour for the whole pool, in euro cents.
  hourly_cents int not null check (hourly_cents >= 0),
  proposed_at timestamptz not null,
  answer_by timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('declined', 'lapsed', 'withdrawn', 'closed')),
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references pooling_run (tenant_id, id),
  foreign key (tenant_id, operator_id) references operator (tenant_id, id),
  foreign key (tenant_id, venue_id) references venue (tenant_id, id),
  foreign key (tenant_id, home_request_id) references request (tenant_id, id),
  check ((venue_id is null) <> (home_request_id is null)),
  check ((status in ('dissolved', 'closed')) = (ended_at is not null)),
  check (status not in ('agreed', 'running') or agreed_at is not null)
);
create index pool_by_status on pool (tenant_id, status, proposed_at);
create index pool_by_run on pool (tenant_id, run_id);
create index pool_by_operator on pool (tenant_id, operator_id);
create index pool_by_venue on pool (tenant_id, venue_id);
create index pool_by_home on pool (tenant_id, home_request_id);

create table pool_member (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  answer text not null default 'pending' check (answer in ('pending', 'accepted', 'declined')),
  answered_at timestamptz,
  -- Asked for, never required: what would have made it a yes.
  decline_reason text check (decline_reason in ('time', 'price', 'place', 'people', 'no-longer-needed', 'other')),
  -- Whole cents per hour: what this household pays in the pool, and would pay alone (all its seats).
  share_cents int not null check (share_cents >= 0),
  solo_cents int not null check (solo_cents >= 0),
  metres int not null check (metres >= 0),
  -- False once the pool has ended: the request is free for another.
  live boolean not null default true,
  primary key (tenant_id, pool_id, request_id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  -- Nobody pays more than alone.
  check (share_cents <= solo_cents),
  check ((answer = 'pending') = (answered_at is null)),
  check (decline_reason is null or answer = 'declined')
);
-- No household is in two places.
create unique index pool_member_one_live_pool on pool_member (tenant_id, request_id) where live;
create index pool_member_by_request on pool_member (tenant_id, request_id);

-- One row for each weekly session of a pool, so that the database itself refuses two at once.
create table pool_session (
  tenant_id uuid not null,
  pool_id uuid not null,
  day smallint not null check (day between 0 and 6),
  from_slot smallint not null,
  to_slot smallint not null check (to_slot > from_slot and to_slot <= 48),
  operator_id uuid not null,
  venue_id uuid,
  live boolean not null default true,
  primary key (tenant_id, pool_id, day),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, operator_id) references operator (tenant_id, id),
  foreign key (tenant_id, venue_id) references venue (tenant_id, id),
  constraint pool_session_operator_free exclude using gist
    (tenant_id with =, operator_id with =, day with =, int4range(from_slot, to_slot) with &&) where (live),
  constraint pool_session_venue_free exclude using gist
    (tenant_id with =, venue_id with =, day with =, int4range(from_slot, to_slot) with &&) where (live and venue_id is not null)
);
create index pool_session_by_operator on pool_session (tenant_id, operator_id);
create index pool_session_by_venue on pool_session (tenant_id, venue_id);

alter table operator enable row level security;
alter table operator force row level security;
create policy tenant_only on operator using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table venue enable row level security;
alter table venue force row level security;
create policy tenant_only on venue using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table pooling_run enable row level security;
alter table pooling_run force row level security;
create policy tenant_only on pooling_run using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table pool enable row level security;
alter table pool force row level security;
create policy tenant_only on pool using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table pool_member enable row level security;
alter table pool_member force row level security;
create policy tenant_only on pool_member using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table pool_session enable row level security;
alter table pool_session force row level security;
create policy tenant_only on pool_session using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);

grant select, insert, update on operator, venue, pooling_run, pool, pool_member, pool_session to will_app, will_worker;
grant select on operator, venue, pooling_run, pool, pool_member, pool_session to will_report;
