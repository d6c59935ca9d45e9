-- Who and where: the register of municipalities, the people of their staff, what they did.
-- Rules of every business table: tenant_id in primary, unique and foreign keys; row-level security forced, in the loud
-- form (no tenant set is an error, never an empty list); indexes begin with tenant_id.

create extension if not exists btree_gist;

-- The register itself belongs to no tenant: it holds public facts only, and every page starts from it.
create table municipality (
  tenant_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('municipality', 'lab')),
  name text not null check (length(name) between 1 and 120),
  istat text unique check (istat ~ '^[0-9]{6}$'),
  province text,
  region text,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  -- Ring of [lon, lat] positions, simplified, for the maps drawn on the server.
  outline jsonb check (jsonb_typeof(outline) = 'array'),
  -- Facts of the city's path: texts in both languages, each with its source.
  facts jsonb not null default '[]' check (jsonb_typeof(facts) = 'array'),
  -- Residents can ask and find here. A city that is not open shows its path and its published figures only.
  open boolean not null default true,
  -- People, providers and households in it are made up, and every page that shows them says so.
  made_up_data boolean not null default false,
  created_at timestamptz not null default now()
);
grant select on municipality to will_app, will_worker, will_report;

-- Who gives services.
create table provider (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  -- Providers of the pooled services are accredited by the municipality; those of the catalogue need not be.
  accredited boolean not null default false,
  email text,
  phone text,
  made_up boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

create table account (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  name text not null check (length(name) between 1 and 120),
  role text not null check (role in ('desk-operator', 'community-manager', 'provider', 'city-manager', 'lab-coordinator', 'administrator')),
  provider_id uuid,
  password_hash text not null,
  totp_secret text not null,
  -- A code that was used once is not accepted again.
  last_totp_step bigint not null default 0,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  -- Shown with its codes on the sign-in page of a demo installation.
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, email),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id),
  check ((role = 'provider') = (provider_id is not null))
);

create index account_by_provider on account (tenant_id, provider_id);

create table session (
  tenant_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Absent while only the password has been given.
  second_factor_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index session_by_account on session (tenant_id, account_id);

-- Append-only, in the transaction of what it tells, without personal data: ids and codes.
create table audit_entry (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('public', 'resident', 'staff', 'system')),
  actor_id uuid,
  action text not null check (action ~ '^[a-z-]+$'),
  subject_kind text not null check (subject_kind ~ '^[a-z-]+$'),
  subject_id uuid,
  primary key (tenant_id, id)
);
create index audit_entry_by_subject on audit_entry (tenant_id, subject_kind, subject_id, at);
create index audit_entry_by_time on audit_entry (tenant_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'P0001';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change();

-- Mail in the product's own words, kept until it is sent; jobs carry its id only.
create table message (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  -- The same event never sends two: request, kind and version make the key.
  event_key text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, event_key)
);

alter table provider enable row level security;
alter table provider force row level security;
create policy tenant_only on provider using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table account enable row level security;
alter table account force row level security;
create policy tenant_only on account using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table session enable row level security;
alter table session force row level security;
create policy tenant_only on session using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy tenant_only on audit_entry using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table message enable row level security;
alter table message force row level security;
create policy tenant_only on message using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);

grant select, insert, update on provider, account to will_app, will_worker;
grant select, insert, update, delete on session to will_app, will_worker;
grant select, insert on audit_entry to will_app, will_worker;
grant select, insert, update on message to will_app, will_worker;
grant select on provider, audit_entry to will_report;

-- The lab is a tenant like the cities, and always there: its staff sign in to it, the site's own pages stand on it.
insert into municipality (tenant_id, slug, kind, name) values ('00000000-0000-4000-8000-000000000001', 'laboratorio', 'lab', 'WILL');
