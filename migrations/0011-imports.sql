-- Files brought in at the desk: what waits between two steps, how each source is read, what somebody decided about entries
-- that look like one.

-- One file on its way into the catalogue. The file and what was read of it go when it is imported, or a day after it came;
-- the report of an import that was done stays.
create table catalogue_import (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  account_id uuid,
  state text not null check (state in ('received', 'checking', 'checked', 'writing', 'done', 'refused')),
  file_name text not null check (length(file_name) between 1 and 200),
  file_size bigint not null check (file_size >= 0),
  file_digest text not null,
  format text not null check (format in ('csv', 'xlsx', 'hsds-json', 'hsds-tables')),
  source text not null check (length(source) between 1 and 120),
  -- The columns of a table with their first values, and how they are to be read.
  profile jsonb,
  mapping jsonb,
  -- What the trial found; what was decided about it; why the file was refused; what was done.
  plan jsonb,
  choices jsonb not null default '{}',
  refusal jsonb,
  report jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  done_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check ((state = 'done') = (done_at is not null)),
  check ((state = 'refused') = (refusal is not null))
);
create index catalogue_import_by_time on catalogue_import (tenant_id, created_at);
create index catalogue_import_by_account on catalogue_import (tenant_id, account_id);

create table catalogue_import_piece (
  tenant_id uuid not null,
  import_id uuid not null,
  position int not null check (position >= 0),
  content bytea not null check (length(content) <= 1048576),
  primary key (tenant_id, import_id, position),
  foreign key (tenant_id, import_id) references catalogue_import (tenant_id, id) on delete cascade
);
-- A piece is read whole, and compressing a file that is compressed already is work for nothing.
alter table catalogue_import_piece alter column content set storage external;

-- How the files of a source are read, as it was last said.
create table import_mapping (
  tenant_id uuid not null references municipality (tenant_id),
  source text not null check (length(source) between 1 and 120),
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  changed_at timestamptz not null,
  primary key (tenant_id, source)
);

-- Somebody said that this record of a source is a service that the catalogue has from elsewhere: it is not added again.
create table import_tie (
  tenant_id uuid not null,
  source text not null,
  source_key text not null,
  service_id uuid not null,
  tied_at timestamptz not null,
  primary key (tenant_id, source, source_key),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
);
create index import_tie_by_service on import_tie (tenant_id, service_id);

-- Somebody said that these two are two: nobody is asked again.
create table told_apart (
  tenant_id uuid not null,
  service_id uuid not null,
  other_id uuid not null,
  told_at timestamptz not null,
  primary key (tenant_id, service_id, other_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  foreign key (tenant_id, other_id) references service (tenant_id, id) on delete cascade,
  check (service_id < other_id)
);
create index told_apart_by_other on told_apart (tenant_id, other_id);

do $$
declare name text;
begin
  foreach name in array array['catalogue_import', 'catalogue_import_piece', 'import_mapping', 'import_tie', 'told_apart'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert, update, delete on catalogue_import, import_mapping to will_app, will_worker;
grant select, insert, delete on catalogue_import_piece, import_tie, told_apart to will_app, will_worker;
