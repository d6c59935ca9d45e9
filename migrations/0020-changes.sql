-- Which transactions changed a municipality's catalogue lately: what was told of it may be told again while none came.
-- Each leaves a row of its own, so that nobody waits for anybody; the set of rows that a reader sees names what it sees.
create table catalogue_change (
  tenant_id uuid not null references municipality (tenant_id),
  transaction xid8 not null,
  noted_at timestamptz not null default now(),
  primary key (tenant_id, transaction)
);

alter table catalogue_change enable row level security;
alter table catalogue_change force row level security;
create policy tenant_only on catalogue_change using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);

grant select, insert, delete on catalogue_change to will_app, will_worker;

create function note_catalogue_change() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (tenant_id, transaction)
  values (current_setting('app.tenant_id')::uuid, pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;

-- Whatever the pages of the catalogue and its open interface read; a test asks the database whether one is missing.
do $$
declare name text;
begin
  foreach name in array array['provider', 'service', 'place_name', 'location', 'service_at_location', 'protected_address',
    'taxonomy', 'taxonomy_term', 'entry_term', 'label_mapping', 'opening', 'search_entry', 'search_word', 'search_cut',
    'synonym_group', 'entry_check', 'freshness_term', 'accreditation', 'accreditation_decision', 'room_rule', 'room_said'] loop
    execute format('create trigger noted after insert or update or delete on %I for each statement execute function note_catalogue_change()', name);
  end loop;
end $$;
