-- The catalogue: who gives what, where, for whom; and the words it is found by.

create table service (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  provider_id uuid,
  -- As the source writes the provider, kept when it is no registered one.
  provider_name text,
  title text not null check (length(title) between 1 and 300),
  description text not null check (length(description) <= 20000),
  language text not null default 'it' check (language in ('it', 'en')),
  answer_kind text not null check (answer_kind in ('public', 'accredited', 'market', 'free', 'mutual')),
  kinds_of_help text[] not null check (cardinality(kinds_of_help) > 0),
  audiences text[] not null check (cardinality(audiences) > 0),
  -- Sections of the municipal service sheet (who, how, what is needed, what is got, times, access, terms, contacts).
  sections jsonb not null default '{}' check (jsonb_typeof(sections) = 'object'),
  address text,
  locality text,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  url text check (url ~ '^https?://'),
  status text not null default 'active' check (status in ('active', 'ended')),
  -- Date of the source's own last update.
  updated_on date,
  source text not null,
  source_key text not null,
  source_digest text not null,
  made_up boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, source, source_key),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id),
  check ((lat is null) = (lon is null))
);
create index service_by_provider on service (tenant_id, provider_id);
create index service_by_title on service (tenant_id, lower(title), id) where status = 'active';
-- What ranking a search reads of each service it found, without touching the rows.
create index service_ranked on service (tenant_id, id) include (lat, lon, title) where status = 'active';
create index service_by_place on service (tenant_id, lat, lon) where status = 'active';

-- The inverted index of the search: stems of words, and facets written `help:meals`, `for:older-people`, `kind:free`.
-- Not a tsvector: under row-level security only leakproof operators may use an index, and @@ is not one
-- (docs/decisions/0003-search-by-a-term-table.md).
create table service_term (
  tenant_id uuid not null,
  term text not null,
  service_id uuid not null,
  -- 8 in the title, 4 in provider or kind of help, 1 in the description; summed when the word recurs, at most 32767.
  weight smallint not null check (weight > 0),
  primary key (tenant_id, term, service_id) include (weight),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
);
create index service_term_by_service on service_term (tenant_id, service_id);

-- Two entries that look like the same service, for a person to judge.
create table possible_duplicate (
  tenant_id uuid not null,
  service_id uuid not null,
  other_id uuid not null,
  likeness real not null check (likeness between 0 and 1),
  reasons text[] not null,
  found_at timestamptz not null default now(),
  primary key (tenant_id, service_id, other_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  foreign key (tenant_id, other_id) references service (tenant_id, id) on delete cascade,
  check (service_id < other_id)
);
create index possible_duplicate_by_other on possible_duplicate (tenant_id, other_id);

-- Names that people give to where they live: what a request's place and a search's centre are chosen from.
create table place_name (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  kind text not null check (kind in ('quarter', 'street')),
  name text not null,
  quarter text not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  primary key (tenant_id, id),
  unique (tenant_id, kind, name)
);

alter table service enable row level security;
alter table service force row level security;
create policy tenant_only on service using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table service_term enable row level security;
alter table service_term force row level security;
create policy tenant_only on service_term using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table possible_duplicate enable row level security;
alter table possible_duplicate force row level security;
create policy tenant_only on possible_duplicate using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table place_name enable row level security;
alter table place_name force row level security;
create policy tenant_only on place_name using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);

grant select, insert, update on service to will_app, will_worker;
grant select, insert, delete on service_term to will_app, will_worker;
grant select, insert, delete on possible_duplicate to will_app, will_worker;
grant select, insert, update on place_name to will_app, will_worker;
grant select on service, place_name to will_report;

-- A catalogue that was just imported is asked for at once, before the server has looked at it by itself; without
-- statistics the same search takes a hundred times as long. Only a table's owner may look: this does it for the app.
create function will_analyze_catalogue() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze public.service;
  analyze public.service_term;
end $$;
revoke all on function will_analyze_catalogue() from public;
grant execute on function will_analyze_catalogue() to will_app, will_worker;
