-- What a city tells everybody of a self-assessment that is closed: of each skill what may be said, as those who have its link read it
-- (docs/decisions/0028-self-assessments-are-counts.md). Told once: a closed result does not change.

create table published_assessment (
  tenant_id uuid not null,
  assessment_id uuid not null,
  -- A module of the lab; null for the whole programme.
  module_id uuid,
  made_up boolean not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, assessment_id),
  foreign key (tenant_id, assessment_id) references training_assessment (tenant_id, id),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index published_assessment_by_account on published_assessment (tenant_id, published_by);

create table published_assessment_skill (
  tenant_id uuid not null,
  assessment_id uuid not null,
  skill text not null check (length(skill) between 1 and 60),
  -- SkillReading of src/domain/training/read-change.ts: a share is exact only where both its parts are five or more.
  reading jsonb not null check (
    reading ->> 'kind' in ('too-few', 'paired', 'apart')
    and not jsonb_path_exists(reading, '$.** ? (@.kind == "exact" && (@.yes < 5 || @.of - @.yes < 5))')),
  primary key (tenant_id, assessment_id, skill),
  foreign key (tenant_id, assessment_id) references published_assessment (tenant_id, assessment_id)
);

do $$
declare name text;
begin
  foreach name in array array['published_assessment', 'published_assessment_skill'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_writes on %I for insert with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
    execute format('create policy everyone_reads on %I for select using (true)', name);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('grant select, insert on %I to will_app, will_worker', name);
    execute format('grant select on %I to will_report', name);
  end loop;
end $$;
