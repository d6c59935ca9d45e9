-- Who has a right to what: rules written by the city's staff, each of one entry of the catalogue, in versions that are never
-- rewritten (docs/decisions/0016-rules-are-trees-that-staff-write.md). Of who asks nothing is kept.

create table eligibility_rule (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  service_id uuid not null,
  made_up boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id)
);

-- What a rule says from a day on, until a later version is in force. Without a text the rule ends that day.
create table eligibility_version (
  tenant_id uuid not null,
  rule_id uuid not null,
  version int not null check (version > 0),
  from_on date not null,
  -- {condition, amount, source, examples}, as src/domain/eligibility/rule.ts types it.
  text jsonb check (jsonb_typeof(text) = 'object'),
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, rule_id, version),
  foreign key (tenant_id, rule_id) references eligibility_rule (tenant_id, id),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index eligibility_version_by_publisher on eligibility_version (tenant_id, published_by);
create index eligibility_version_by_day on eligibility_version (tenant_id, from_on, rule_id);
create trigger eligibility_version_append_only before update or delete on eligibility_version
  for each row execute function refuse_change();

-- The version that somebody is writing; `edits` counts its changes, so that two who write at once do not undo each other.
create table eligibility_draft (
  tenant_id uuid not null,
  rule_id uuid not null,
  text jsonb not null check (jsonb_typeof(text) = 'object'),
  edits int not null check (edits >= 0),
  changed_at timestamptz not null,
  primary key (tenant_id, rule_id),
  foreign key (tenant_id, rule_id) references eligibility_rule (tenant_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['eligibility_rule', 'eligibility_version', 'eligibility_draft'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert on eligibility_rule, eligibility_version to will_app;
grant select, insert, update, delete on eligibility_draft to will_app;
