-- What a person takes away from the catalogue, and what keeps the sheet honest: lists to send, room and who says it, how
-- clear a sheet is.

-- Services that somebody gathered to keep, print or send. Nothing says who did, or for whom. Two secret addresses lead
-- here: one changes the list, the other, which is sent, only reads it. Of both only the hash is kept.
create table service_list (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  keeper_hash bytea not null,
  reader_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- How often it was sent by mail on one day: an open page must not become somebody's way to flood a stranger.
  mailed_on date,
  mailed smallint not null default 0 check (mailed >= 0),
  primary key (tenant_id, id),
  unique (tenant_id, keeper_hash),
  unique (tenant_id, reader_hash)
);
create index service_list_by_expiry on service_list (tenant_id, expires_at);

create table service_list_item (
  tenant_id uuid not null,
  list_id uuid not null,
  service_id uuid not null,
  position int not null,
  note text check (length(note) between 1 and 300),
  primary key (tenant_id, list_id, service_id),
  foreign key (tenant_id, list_id) references service_list (tenant_id, id) on delete cascade,
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
);
create index service_list_item_by_service on service_list_item (tenant_id, service_id);

-- How many days a figure of room is told as a fact; without a row, thirty.
create table room_rule (
  tenant_id uuid not null references municipality (tenant_id),
  fresh_days smallint not null check (fresh_days between 1 and 365),
  primary key (tenant_id)
);

-- By which a provider says its room without signing in: a link for a person, a key for a program. Only the hash is kept.
create table room_key (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  kind text not null check (kind in ('link', 'api')),
  token_hash bytea not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id),
  check (ended_at >= made_at)
);
create index room_key_by_provider on room_key (tenant_id, provider_id);

-- Every figure of room that was ever said, by whom. The last one is in the service's own document, where it goes out.
create table room_said (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  said_at timestamptz not null,
  said_by text not null check (said_by in ('link', 'api', 'desk')),
  said_by_id uuid,
  available int check (available between 0 and 100000),
  maximum int check (maximum between 0 and 100000),
  waiting_days int check (waiting_days between 0 and 10000),
  needs_assessment boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  check (available is null or maximum is null or available <= maximum)
);
create index room_said_by_service on room_said (tenant_id, service_id, said_at);

-- "How clear is what this page says", 1 to 5: counts by month, and nothing of who answered.
create table clarity_count (
  tenant_id uuid not null,
  service_id uuid not null,
  month date not null check (extract(day from month) = 1),
  answer smallint not null check (answer between 1 and 5),
  given int not null check (given > 0),
  primary key (tenant_id, service_id, month, answer),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['service_list', 'service_list_item', 'room_rule', 'room_key', 'room_said', 'clarity_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert, update, delete on service_list, service_list_item to will_app, will_worker;
grant select, insert, update on room_rule, room_key, clarity_count to will_app;
grant select, insert on room_said to will_app;
grant select on room_rule, room_key, room_said, clarity_count to will_worker;
grant select on clarity_count, room_said to will_report;
