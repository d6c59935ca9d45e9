-- What a pooling run received and found, so that it can be done again and checked; and what each household bore in it.
-- Places, ages and hours by request, no names: kept for thirty days, then deleted by the worker.

create table pooling_replay (
  tenant_id uuid not null,
  run_id uuid not null,
  kept_at timestamptz not null,
  -- As text that is parsed only when it is read: the digest is of these very figures.
  instance json not null check (json_typeof(instance) = 'object'),
  kept json not null check (json_typeof(kept) = 'array'),
  -- Pairs of a request and what it bore before.
  borne json not null check (json_typeof(borne) = 'array'),
  pools json not null check (json_typeof(pools) = 'array'),
  -- Rounds of search, which alone decide unless the latest end came first.
  rounds int not null check (rounds >= 0),
  seconds double precision not null check (seconds >= 0),
  cut_short boolean not null,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references pooling_run (tenant_id, id)
);
create index pooling_replay_by_time on pooling_replay (tenant_id, kept_at);

create table pooling_stretch (
  tenant_id uuid not null,
  run_id uuid not null,
  request_id uuid not null,
  kept_at timestamptz not null,
  -- From 0 to 1, the most; absent for who was left out, who bore all there is to bear.
  distance double precision check (distance between 0 and 1),
  hours double precision check (hours between 0 and 1),
  price double precision check (price between 0 and 1),
  total double precision not null check (total between 0 and 1),
  primary key (tenant_id, run_id, request_id),
  foreign key (tenant_id, run_id) references pooling_run (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  check (num_nulls(distance, hours, price) in (0, 3)),
  check (distance is not null or total = 1)
);
create index pooling_stretch_by_request on pooling_stretch (tenant_id, request_id, kept_at);
create index pooling_stretch_by_time on pooling_stretch (tenant_id, kept_at);

alter table pooling_replay enable row level security;
alter table pooling_replay force row level security;
create policy tenant_only on pooling_replay using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table pooling_stretch enable row level security;
alter table pooling_stretch force row level security;
create policy tenant_only on pooling_stretch using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);

-- Written once and deleted when their time is over; nothing in them is ever changed.
grant select, insert, delete on pooling_replay, pooling_stretch to will_app, will_worker;
