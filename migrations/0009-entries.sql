-- Entries of the catalogue as other systems know them: organisations, places, services at places, taxonomies, and what
-- each of them said before. What the Human Services Data Specification (HSDS 3.1) says of a record beyond our own columns
-- is kept beside them in `hsds`, in the specification's names, so that it goes out as it came in
-- (docs/decisions/0011-entries-are-rows-with-documents.md).

alter table provider
  add column hsds jsonb not null default '{}' check (jsonb_typeof(hsds) = 'object'),
  -- Absent for the municipality's own register; else where the record comes from, and its key there.
  add column source text,
  add column source_key text,
  add column source_digest text,
  add column version int not null default 1 check (version > 0),
  add column modified_at timestamptz not null default now(),
  add check ((source is null) = (source_key is null));
-- Two sources may know an association of the same name; in the municipality's own register a name is one.
alter table provider drop constraint provider_tenant_id_name_key;
create unique index provider_by_own_name on provider (tenant_id, name) where source is null;
create unique index provider_by_source on provider (tenant_id, source, source_key) where source is not null;

alter table service
  add column hsds jsonb not null default '{}' check (jsonb_typeof(hsds) = 'object'),
  -- Raised at every change; whoever edits says which one they saw, so that nothing is overwritten in silence.
  add column version int not null default 1 check (version > 0),
  add column modified_at timestamptz not null default now(),
  -- Fields that people changed here: a source that is imported again leaves them alone.
  add column changed_here text[] not null default '{}',
  -- The address is kept in protected_address; the row has the quarter's name and middle, and nothing finer.
  add column protected_place boolean not null default false,
  add column quarter text,
  add check (not protected_place or address is null);
create index service_by_change on service (tenant_id, modified_at, id);
create index service_by_provider_name on service (tenant_id, provider_name);

-- A place where services are given. One that is protected has the quarter's middle for a position.
create table location (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  name text,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  protected_place boolean not null default false,
  quarter text,
  hsds jsonb not null default '{}' check (jsonb_typeof(hsds) = 'object'),
  source text not null,
  source_key text not null,
  source_digest text not null,
  version int not null default 1 check (version > 0),
  modified_at timestamptz not null default now(),
  made_up boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, source, source_key),
  check ((lat is null) = (lon is null)),
  check (not protected_place or not hsds ? 'addresses')
);
create index location_by_place on location (tenant_id, lat, lon);

create table service_at_location (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  location_id uuid not null,
  hsds jsonb not null default '{}' check (jsonb_typeof(hsds) = 'object'),
  modified_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, service_id, location_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  foreign key (tenant_id, location_id) references location (tenant_id, id)
);
create index service_at_location_by_location on service_at_location (tenant_id, location_id);

-- Where a shelter or somebody's home really is: read by the desk alone, never by a page, search, map, export or API.
create table protected_address (
  tenant_id uuid not null references municipality (tenant_id),
  entry_kind text not null check (entry_kind in ('service', 'location')),
  entry_id uuid not null,
  address text,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  hsds jsonb not null default '{}' check (jsonb_typeof(hsds) = 'object'),
  primary key (tenant_id, entry_kind, entry_id)
);

-- Words that others order services by. The municipality's own labels are mapped to them, never replaced by them.
create table taxonomy (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  name text not null,
  hsds jsonb not null default '{}' check (jsonb_typeof(hsds) = 'object'),
  modified_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index taxonomy_by_name on taxonomy (tenant_id, name);

create table taxonomy_term (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  taxonomy_id uuid,
  parent_id uuid,
  code text,
  name text not null,
  hsds jsonb not null default '{}' check (jsonb_typeof(hsds) = 'object'),
  modified_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, taxonomy_id) references taxonomy (tenant_id, id)
);
create index taxonomy_term_by_taxonomy on taxonomy_term (tenant_id, taxonomy_id);
create index taxonomy_term_by_parent on taxonomy_term (tenant_id, parent_id);

-- Which term of which taxonomy a record bears: what a search by term reads.
create table entry_term (
  tenant_id uuid not null references municipality (tenant_id),
  entry_kind text not null check (entry_kind in ('provider', 'service', 'location', 'service-at-location')),
  term_id uuid not null,
  entry_id uuid not null,
  primary key (tenant_id, entry_kind, term_id, entry_id)
);
create index entry_term_by_entry on entry_term (tenant_id, entry_kind, entry_id);

-- The municipality's own label (a kind of help, an audience) in the words of a national classification. A code is said
-- to be verified when somebody has read it in the official document, and named the document.
create table label_mapping (
  tenant_id uuid not null references municipality (tenant_id),
  label_kind text not null check (label_kind in ('help', 'audience')),
  label text not null,
  scheme text not null check (scheme in ('sioss', 'istat', 'inps', 'nomenclatore')),
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  verified boolean not null default false,
  reference text,
  primary key (tenant_id, label_kind, label, scheme, code),
  check (not verified or reference is not null)
);

-- What an entry said before: the whole record as it was, when it was replaced, by whom and why. The record as it is
-- stands in its own table.
create table entry_version (
  tenant_id uuid not null references municipality (tenant_id),
  entry_kind text not null check (entry_kind in ('provider', 'service', 'location')),
  entry_id uuid not null,
  version int not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  replaced_at timestamptz not null,
  replaced_by_kind text not null check (replaced_by_kind in ('public', 'resident', 'staff', 'system')),
  replaced_by uuid,
  -- Import, proposal of the provider, desk, restored: and the words of whoever did it, where they gave any.
  cause text not null check (cause in ('import', 'proposal', 'desk', 'restore', 'protection', 'accreditation')),
  reason text check (length(reason) <= 500),
  primary key (tenant_id, entry_kind, entry_id, version)
);
create trigger entry_version_append_only before update or delete on entry_version
  for each row execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['location', 'service_at_location', 'protected_address', 'taxonomy', 'taxonomy_term', 'entry_term',
    'label_mapping', 'entry_version'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert, update, delete on location, service_at_location, protected_address, taxonomy, taxonomy_term, entry_term,
  label_mapping to will_app, will_worker;
grant select, insert on entry_version to will_app, will_worker;
grant select on location, service_at_location, taxonomy, taxonomy_term, entry_term, label_mapping to will_report;

-- A term's row points at a service that the same transaction wrote; the check of it was half the cost of an import.
alter table service_term drop constraint service_term_tenant_id_service_id_fkey;

create or replace function will_analyze_catalogue() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze public.service;
  analyze public.service_term;
  analyze public.location;
  analyze public.service_at_location;
  analyze public.entry_term;
end $$;
