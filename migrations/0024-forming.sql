-- Groups that are forming: requests that are alike and miss one thing, who would join and on which conditions, whom to
-- tell, and why whoever is left out is (docs/decisions/0016-what-is-told-of-a-group-that-forms.md).

create table forming_group (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  -- Found by a run, opened by the municipality, or by a family that asked for one.
  origin text not null check (origin in ('run', 'staff', 'family')),
  status text not null check (status in ('open', 'started', 'closed')),
  end_reason text check (end_reason in ('nobody-left', 'time-over', 'withdrawn')),
  kind_of_help text not null,
  quarter text not null check (length(quarter) between 1 and 120),
  -- When it would meet: days of the week, each for `slots` half hours. The hour is open where `from_slot` is absent.
  days smallint[] not null check (cardinality(days) between 1 and 7 and 0 <= all (days) and 6 >= all (days)),
  from_slot smallint check (from_slot between 0 and 47),
  slots smallint not null check (slots between 1 and 24),
  -- The middle of a cell of 500 metres: never where somebody lives.
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  within_metres int not null check (within_metres between 100 and 20000),
  -- The one thing without which it cannot start, besides whoever is still to come.
  missing text not null check (missing in ('family', 'place', 'operator', 'hour', 'price')),
  -- How many families it takes to start.
  families smallint not null check (families between 2 and 12),
  operator_id uuid,
  venue_id uuid,
  home_request_id uuid,
  -- Its families as the public page tells them: counted at night, so that nobody sees who joined by looking twice.
  told_families smallint not null default 0 check (told_families >= 0),
  -- Whether the public page tells the quarter: not where so few ask for anything that it would point at somebody.
  tells_quarter boolean not null,
  -- Those who asked to be told of groups there were.
  watchers_told_at timestamptz,
  opened_at timestamptz not null,
  refreshed_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, operator_id) references operator (tenant_id, id),
  foreign key (tenant_id, venue_id) references venue (tenant_id, id),
  foreign key (tenant_id, home_request_id) references request (tenant_id, id),
  check (venue_id is null or home_request_id is null),
  check (from_slot is null or from_slot + slots <= 48),
  check ((status = 'closed') = (end_reason is not null))
);
create index forming_group_open on forming_group (tenant_id, kind_of_help, quarter) where status = 'open';
create index forming_group_by_status on forming_group (tenant_id, status, opened_at);
create index forming_group_by_operator on forming_group (tenant_id, operator_id);
create index forming_group_by_venue on forming_group (tenant_id, venue_id);
create index forming_group_by_home on forming_group (tenant_id, home_request_id);

create table forming_member (
  tenant_id uuid not null,
  group_id uuid not null,
  request_id uuid not null,
  came text not null check (came in ('found', 'asked', 'opened')),
  joined_at timestamptz not null,
  live boolean not null default true,
  left_at timestamptz,
  left_because text check (left_because in ('left', 'changed', 'placed', 'not-near', 'group-over')),
  -- Why it is not in the group that started: codes of its conditions, or why not, for its page.
  left_detail text[] not null default '{}',
  -- "I join if": present once it has said yes in advance. Cents of one hour for all its seats.
  yes_at timestamptz,
  max_cents int check (max_cents between 0 and 100000),
  start_by date,
  least_families smallint check (least_families between 2 and 12),
  most_families smallint check (most_families between 2 and 12),
  -- Not with families of a group that it was in before, which came to an end.
  not_as_before boolean not null default false,
  primary key (tenant_id, group_id, request_id),
  foreign key (tenant_id, group_id) references forming_group (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  check (live = (left_at is null) and live = (left_because is null)),
  check (num_nulls(yes_at, max_cents, least_families, most_families) in (0, 4)),
  check (yes_at is not null or start_by is null),
  check (least_families <= most_families)
);
-- No household is in two places: not in two groups that form, and (below) not in one that forms and one that was proposed.
create unique index forming_member_one_live_group on forming_member (tenant_id, request_id) where live;
create index forming_member_by_request on forming_member (tenant_id, request_id);

-- A request that no longer waits, or asks for something else, is in no group that forms: whoever writes it, at that instant.
create function leave_forming_group() returns trigger language plpgsql as $$
begin
  update forming_member
  set live = false, left_at = new.updated_at, yes_at = null, max_cents = null, start_by = null, least_families = null,
    most_families = null, not_as_before = false,
    left_because = case when new.version <> old.version or new.status = 'withdrawn' then 'changed' else 'placed' end
  where tenant_id = new.tenant_id and request_id = new.id and live;
  return null;
end $$;
create trigger request_leaves_forming_group after update on request for each row
  when (new.status <> 'waiting' or new.version <> old.version) execute function leave_forming_group();

-- Links and cards by which a family invites a neighbour; only the hash is kept, and nothing says who invites.
create table forming_invite (
  tenant_id uuid not null,
  token_hash bytea not null,
  group_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, group_id) references forming_group (tenant_id, id) on delete cascade
);
create index forming_invite_by_group on forming_invite (tenant_id, group_id);

-- Whoever begins to ask on the page of a group joins it with the request that comes of it, which has this key.
create table forming_lead (
  tenant_id uuid not null,
  submission_key uuid not null,
  group_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, submission_key),
  foreign key (tenant_id, group_id) references forming_group (tenant_id, id) on delete cascade
);
create index forming_lead_by_group on forming_lead (tenant_id, group_id);
create index forming_lead_by_time on forming_lead (tenant_id, made_at);

-- "Tell me when one starts nearby": an address, once its owner has confirmed it.
create table forming_watch (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  kind_of_help text not null,
  quarter text not null check (length(quarter) between 1 and 120),
  language text not null check (language in ('it', 'en')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ends_at timestamptz not null,
  primary key (tenant_id, id)
);
create index forming_watch_by_place on forming_watch (tenant_id, kind_of_help, quarter);
create index forming_watch_by_end on forming_watch (tenant_id, ends_at);
create unique index forming_watch_once on forming_watch (tenant_id, lower(email), kind_of_help, quarter);

-- Each letter has a link of its own, that confirms and stops.
create table forming_watch_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  watch_id uuid not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, watch_id) references forming_watch (tenant_id, id) on delete cascade
);
create index forming_watch_link_by_watch on forming_watch_link (tenant_id, watch_id);

-- Groups that a run could almost make, as it checked them: from the run to what it does next.
create table pooling_near (
  tenant_id uuid not null,
  run_id uuid not null,
  kept_at timestamptz not null,
  groups json not null check (json_typeof(groups) = 'array'),
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references pooling_run (tenant_id, id)
);
create index pooling_near_by_time on pooling_near (tenant_id, kept_at);

-- Why a request that waits was in no group of the last run, and the least that would change it.
create table left_out (
  tenant_id uuid not null,
  request_id uuid not null,
  run_id uuid not null,
  -- Of the request, when the run looked at it.
  version int not null,
  reason text not null check (reason ~ '^[a-z-]+$'),
  changes text[] not null,
  households smallint check (households >= 1),
  since timestamptz not null,
  looked_at timestamptz not null,
  -- Its household was told, and of which reason.
  told_at timestamptz,
  told_reason text,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  foreign key (tenant_id, run_id) references pooling_run (tenant_id, id)
);
create index left_out_by_run on left_out (tenant_id, run_id);

-- A group may come of yeses that held together, and of no run.
alter table pool no force row level security;
alter table forming_group no force row level security;
alter table pool alter column run_id drop not null;
alter table pool add column forming_id uuid;
alter table pool add foreign key (tenant_id, forming_id) references forming_group (tenant_id, id);
alter table pool add check ((run_id is null) = (forming_id is not null));
create unique index pool_by_forming on pool (tenant_id, forming_id);
alter table pool force row level security;
alter table forming_group force row level security;

do $$
declare name text;
begin
  foreach name in array array['forming_group', 'forming_member', 'forming_invite', 'forming_lead', 'forming_watch',
    'forming_watch_link', 'pooling_near', 'left_out'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert, update on forming_group, forming_member, left_out to will_app, will_worker;
grant select, insert, update, delete on forming_invite, forming_lead, forming_watch, forming_watch_link to will_app, will_worker;
grant select, insert, delete on pooling_near to will_app, will_worker;
grant delete on left_out to will_app, will_worker;
grant select on forming_group, forming_member, left_out to will_report;
