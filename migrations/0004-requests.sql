-- Asking: one household's need, and, apart from it, who the household is.

-- What is being written: kept so that going back loses nothing, removed when sent or after a day.
create table request_draft (
  tenant_id uuid not null references municipality (tenant_id),
  token_hash bytea not null,
  journey_version int not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  -- Present when a member of the desk writes for somebody.
  operator_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, operator_id) references account (tenant_id, id)
);
create index request_draft_by_age on request_draft (tenant_id, updated_at);
create index request_draft_by_operator on request_draft (tenant_id, operator_id);

create table request (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  code text not null check (code ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  status text not null check (status in ('waiting', 'proposed', 'agreed', 'to-professionals', 'individual', 'withdrawn')),
  channel text not null check (channel in ('web', 'phone', 'desk', 'home-visit', 'paper')),
  -- The language that the household wrote in, and is written to.
  language text not null default 'it' check (language in ('it', 'en')),
  kind_of_help text not null,
  -- What the participants of the pool would be: 1 or more seats, with an age each.
  seats smallint not null check (seats between 1 and 6),
  ages smallint[] not null check (cardinality(ages) = seats and 0 <= all (ages) and 120 >= all (ages)),
  intensity text not null check (intensity in ('light', 'moderate', 'heavy')),
  -- Sessions a week, slots of 30 minutes each, and the windows [{day, from, to}] in which they may lie.
  days smallint not null check (days between 1 and 7),
  slots smallint not null check (slots between 1 and 24),
  windows jsonb not null check (jsonb_typeof(windows) = 'array' and jsonb_array_length(windows) between 1 and 40),
  place_label text not null check (length(place_label) between 1 and 200),
  quarter text not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  max_metres int not null check (max_metres between 0 and 20000),
  willing_to_share boolean not null,
  host_seats smallint not null check (host_seats between 0 and 12),
  home_tags text[] not null default '{}',
  needs text[] not null default '{}',
  refuses text[] not null default '{}',
  -- Euro cents per seat and hour: the most it can pay, and what it would pay alone.
  max_cents int not null check (max_cents between 0 and 20000),
  solo_cents int not null check (solo_cents between 0 and 20000),
  weight smallint not null default 1 check (weight between 1 and 9),
  -- Nobody of the household had ever turned to the municipality for help.
  first_contact boolean not null,
  made_up boolean not null default false,
  -- The form's own key: the same form sent twice makes one request.
  submission_key uuid not null,
  operator_id uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, code),
  unique (tenant_id, submission_key),
  foreign key (tenant_id, operator_id) references account (tenant_id, id)
);
create index request_by_status on request (tenant_id, status, created_at);
create index request_by_operator on request (tenant_id, operator_id);

-- Read apart from the request, by its own rules: the engine, the jobs and the lists never need it.
create table request_contact (
  tenant_id uuid not null,
  request_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text,
  phone text,
  address text,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  check (email is not null or phone is not null)
);

-- Links that open a request without an account; only the hash is kept.
create table request_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  request_id uuid not null,
  kind text not null check (kind in ('secret', 'one-time')),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  used_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  check ((kind = 'one-time') = (expires_at is not null))
);
create index request_link_by_request on request_link (tenant_id, request_id);

-- Pairs that must not meet; either side's word counts.
create table request_avoid (
  tenant_id uuid not null,
  request_id uuid not null,
  other_id uuid not null,
  primary key (tenant_id, request_id, other_id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  foreign key (tenant_id, other_id) references request (tenant_id, id),
  check (request_id <> other_id)
);
create index request_avoid_by_other on request_avoid (tenant_id, other_id);

alter table request_draft enable row level security;
alter table request_draft force row level security;
create policy tenant_only on request_draft using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table request enable row level security;
alter table request force row level security;
create policy tenant_only on request using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table request_contact enable row level security;
alter table request_contact force row level security;
create policy tenant_only on request_contact using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table request_link enable row level security;
alter table request_link force row level security;
create policy tenant_only on request_link using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table request_avoid enable row level security;
alter table request_avoid force row level security;
create policy tenant_only on request_avoid using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);

grant select, insert, update, delete on request_draft to will_app, will_worker;
grant select, insert, update on request to will_app, will_worker;
-- Erased some time after a request is withdrawn: what is left is a need without a name.
grant select, insert, update, delete on request_contact, request_link to will_app, will_worker;
grant select, insert on request_avoid to will_app, will_worker;
grant select on request to will_report;
