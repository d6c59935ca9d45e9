-- Labels of the city's own, beside the kinds of help and audiences that all cities have: put to entries, and mapped to national codes as those are.

create table city_label (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  primary key (tenant_id, id)
);
create unique index city_label_by_name on city_label (tenant_id, lower(name));

-- Apart from what the entry says: no source, and no version of it, takes them away.
create table entry_label (
  tenant_id uuid not null references municipality (tenant_id),
  service_id uuid not null,
  label_id uuid not null,
  primary key (tenant_id, service_id, label_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id),
  foreign key (tenant_id, label_id) references city_label (tenant_id, id)
);
create index entry_label_by_label on entry_label (tenant_id, label_id);

-- own: the label is the id of one of the city's own.
alter table label_mapping drop constraint label_mapping_label_kind_check;
alter table label_mapping add constraint label_mapping_label_kind_check check (label_kind in ('help', 'audience', 'own'));

-- Who at the desk sees to an entry: chosen for it, or by a rule of the city.
create table entry_owner (
  tenant_id uuid not null references municipality (tenant_id),
  service_id uuid not null,
  account_id uuid not null,
  primary key (tenant_id, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index entry_owner_by_account on entry_owner (tenant_id, account_id);

create table owner_rule (
  tenant_id uuid not null references municipality (tenant_id),
  -- Of entries in a quarter, of a kind of help, or of all others.
  ruled_by text not null check (ruled_by in ('quarter', 'help', 'rest')),
  value text not null check (length(value) <= 120 and (value = '') = (ruled_by = 'rest')),
  account_id uuid not null,
  primary key (tenant_id, ruled_by, value),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index owner_rule_by_account on owner_rule (tenant_id, account_id);

do $$
declare name text;
begin
  foreach name in array array['city_label', 'entry_label', 'entry_owner', 'owner_rule'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)
      with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to will_app, will_worker', name);
    execute format('grant select on %I to will_report', name);
  end loop;
end $$;
create trigger noted after insert or update or delete on city_label for each statement execute function note_catalogue_change();
create trigger noted after insert or update or delete on entry_label for each statement execute function note_catalogue_change();
