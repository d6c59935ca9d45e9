-- Whoever takes the open data asks each day whether they are still the same. The state of a catalogue is named for longer than the
-- hour for which single changes are kept, and what is published is told apart from what is worked out again each night.

-- Whether a change may be felt in the open data: hours worked out for the coming days, the search and who reads what are not.
alter table catalogue_change add column published boolean not null default true;
grant update (noted_at, published) on catalogue_change to will_app, will_worker;

-- What the changes that are not kept one by one any more add up to: with it their set has the same name as before.
create table catalogue_change_before (
  tenant_id uuid not null references municipality (tenant_id),
  published boolean not null,
  changes bigint not null check (changes > 0),
  last_transaction xid8 not null,
  digest bigint not null,
  noted_at timestamptz not null,
  primary key (tenant_id, published)
);
alter table catalogue_change_before enable row level security;
alter table catalogue_change_before force row level security;
create policy tenant_only on catalogue_change_before using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update on catalogue_change_before to will_app, will_worker;

create or replace function note_catalogue_change() returns trigger language plpgsql as $$
begin
  if tg_nargs > 0 then
    insert into catalogue_change (tenant_id, transaction, published)
    values (current_setting('app.tenant_id')::uuid, pg_current_xact_id(), false) on conflict do nothing;
  else
    insert into catalogue_change as known (tenant_id, transaction)
    values (current_setting('app.tenant_id')::uuid, pg_current_xact_id())
    on conflict (tenant_id, transaction) do update set published = true where not known.published;
  end if;
  return null;
end $$;

-- A change is as old as its commit, not as the beginning of an import that took two minutes: else a younger change that ended before
-- would hide it from whoever asks by date.
create function date_catalogue_change() returns trigger language plpgsql as $$
begin
  update catalogue_change set noted_at = clock_timestamp() where tenant_id = new.tenant_id and transaction = new.transaction;
  return null;
end $$;
create constraint trigger dated after insert on catalogue_change deferrable initially deferred
  for each row execute function date_catalogue_change();

do $$
declare name text;
begin
  foreach name in array array['opening', 'search_entry', 'search_word', 'search_cut', 'synonym_group', 'place_name', 'freshness_term',
    'room_rule', 'room_said', 'entry_check'] loop
    execute format('drop trigger noted on %I', name);
    execute format('create trigger noted after insert or update or delete on %I for each statement execute function note_catalogue_change(''unpublished'')', name);
  end loop;
end $$;

-- Of a check its day and its state are told, not how many read the sheet; and each night a statement removes checks that are not there.
create trigger noted_as_published after insert on entry_check for each statement execute function note_catalogue_change();
create trigger noted_as_removed after delete on entry_check for each row execute function note_catalogue_change();
create trigger noted_as_told after update on entry_check for each row
  when ((old.state, old.checked_on) is distinct from (new.state, new.checked_on)) execute function note_catalogue_change();

-- Open data name the municipality and keep its holidays.
alter table municipality add column changed_at timestamptz not null default now();
create function date_municipality_change() returns trigger language plpgsql as $$
begin
  new.changed_at := clock_timestamp();
  return new;
end $$;
create trigger dated before update on municipality for each row when (old is distinct from new)
  execute function date_municipality_change();
