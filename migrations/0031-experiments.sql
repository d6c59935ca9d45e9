-- The lab's experiments: indicators and their measurements, what a city tries and registers before it starts, what it found,
-- models that others start from. What is measured, registered, noted or published is never rewritten: it gets a next version.

-- Indicators that the lab adds to those of the code (src/domain/outcomes/library.ts). Everyone reads them.
create table lab_indicator (
  tenant_id uuid not null references municipality (tenant_id),
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,60}$'),
  version int not null check (version > 0),
  -- IndicatorText of src/features/experiments/indicators/model.ts.
  text jsonb not null check (jsonb_typeof(text) = 'object'),
  written_at timestamptz not null,
  written_by uuid,
  primary key (tenant_id, code, version),
  foreign key (tenant_id, written_by) references account (tenant_id, id)
);
create index lab_indicator_by_writer on lab_indicator (tenant_id, written_by);

-- What was measured of a month: by the indicator's own query, or by hand with its source. A value that moved is a next revision.
create table measurement (
  tenant_id uuid not null references municipality (tenant_id),
  indicator text not null check (indicator ~ '^[a-z][a-z0-9-]{1,60}$'),
  -- A quarter, or the whole city when empty.
  territory text not null check (length(territory) <= 120),
  month date not null check (extract(day from month) = 1),
  revision int not null check (revision > 0),
  numerator double precision not null,
  -- Absent where the figure is no share.
  denominator double precision check (denominator >= 0),
  -- Of the indicator's definition.
  version int not null check (version > 0),
  -- 'query', or what whoever entered it says that it comes from.
  source text not null check (length(source) between 1 and 500),
  measured_at timestamptz not null,
  measured_by uuid,
  primary key (tenant_id, indicator, territory, month, revision),
  foreign key (tenant_id, measured_by) references account (tenant_id, id)
);
create index measurement_by_account on measurement (tenant_id, measured_by);

-- What a city told the lab and everybody of its months, small numbers withheld before they are written.
create table published_measurement (
  tenant_id uuid not null references municipality (tenant_id),
  indicator text not null check (indicator ~ '^[a-z][a-z0-9-]{1,60}$'),
  month date not null check (extract(day from month) = 1),
  edition int not null check (edition > 0),
  numerator double precision,
  denominator double precision,
  withheld boolean not null,
  version int not null check (version > 0),
  revision int not null check (revision > 0),
  source text not null check (length(source) between 1 and 500),
  measured_at timestamptz not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, indicator, month, edition),
  foreign key (tenant_id, published_by) references account (tenant_id, id),
  check (withheld = (numerator is null)),
  check (not withheld or denominator is null)
);
create index published_measurement_by_account on published_measurement (tenant_id, published_by);

-- An experiment and the plan that is being written; what was registered stands in versions of its own.
create table experiment (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  title text not null check (length(title) between 1 and 160),
  -- ExperimentPlan of src/domain/outcomes/plan.ts.
  plan jsonb not null check (jsonb_typeof(plan) = 'object'),
  -- The sheet that is being written: ModelSheet of src/domain/outcomes/model-sheet.ts.
  sheet jsonb check (jsonb_typeof(sheet) = 'object'),
  edits int not null default 0 check (edits >= 0),
  made_up boolean not null default false,
  created_at timestamptz not null,
  ended_on date,
  ended_how text check (ended_how in ('finished', 'stopped')),
  end_reason text check (length(end_reason) between 1 and 2000),
  -- Where it was started from a model of another city.
  model_tenant uuid,
  model_id uuid,
  model_version int,
  primary key (tenant_id, id),
  check ((ended_on is null) = (ended_how is null)),
  check ((model_tenant is null) = (model_id is null) and (model_id is null) = (model_version is null))
);
create index experiment_by_time on experiment (tenant_id, created_at);

create table experiment_registration (
  tenant_id uuid not null,
  experiment_id uuid not null,
  version int not null check (version > 0),
  plan jsonb not null check (jsonb_typeof(plan) = 'object'),
  -- Why it says otherwise than the version before.
  reason text check (length(reason) between 1 and 2000),
  starts_on date not null,
  registered_at timestamptz not null,
  registered_by uuid,
  primary key (tenant_id, experiment_id, version),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, registered_by) references account (tenant_id, id),
  check ((version = 1) = (reason is null)),
  -- Before the start, or it is no promise.
  check (version > 1 or (registered_at at time zone 'Europe/Rome')::date <= starts_on)
);
create index experiment_registration_by_account on experiment_registration (tenant_id, registered_by);

create table experiment_note (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  kind text not null check (kind in ('diary', 'learning', 'achieved', 'not-achieved', 'prospect')),
  text text not null check (length(text) between 1 and 4000),
  noted_on date not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, written_by) references account (tenant_id, id)
);
create index experiment_note_by_experiment on experiment_note (tenant_id, experiment_id, noted_on);
create index experiment_note_by_account on experiment_note (tenant_id, written_by);

-- What social return is reckoned by: SocialReturn of src/domain/outcomes/social-return.ts.
create table experiment_return (
  tenant_id uuid not null,
  experiment_id uuid not null,
  version int not null check (version > 0),
  assumptions jsonb not null check (jsonb_typeof(assumptions) = 'object'),
  made_at timestamptz not null,
  made_by uuid,
  primary key (tenant_id, experiment_id, version),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, made_by) references account (tenant_id, id)
);
create index experiment_return_by_account on experiment_return (tenant_id, made_by);

-- What a city tells of an experiment; everyone reads it.
create table experiment_result (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  -- PublishedResult of src/features/experiments/results/model.ts.
  text jsonb not null check (jsonb_typeof(text) = 'object'),
  published_at timestamptz not null,
  published_by uuid,
  -- Of the model that it was started from.
  model_tenant uuid,
  model_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index experiment_result_by_experiment on experiment_result (tenant_id, experiment_id, published_at);
create index experiment_result_by_account on experiment_result (tenant_id, published_by);

-- A sheet that another city starts from; its id is its experiment's.
create table model_sheet (
  tenant_id uuid not null,
  experiment_id uuid not null,
  version int not null check (version > 0),
  sheet jsonb not null check (jsonb_typeof(sheet) = 'object'),
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, experiment_id, version),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index model_sheet_by_account on model_sheet (tenant_id, published_by);

-- Who started from which sheet. The tenant is the city that adopts.
create table model_adoption (
  tenant_id uuid not null,
  experiment_id uuid not null,
  model_tenant uuid not null,
  model_id uuid not null,
  model_version int not null check (model_version > 0),
  adopted_at timestamptz not null,
  adopted_by uuid,
  primary key (tenant_id, experiment_id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, adopted_by) references account (tenant_id, id)
);
create index model_adoption_by_account on model_adoption (tenant_id, adopted_by);

do $$
declare name text;
begin
  foreach name in array array['measurement', 'experiment', 'experiment_registration', 'experiment_note', 'experiment_return'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
  foreach name in array array['lab_indicator', 'published_measurement', 'experiment_result', 'model_sheet', 'model_adoption'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy everyone_reads on %I for select using (true)', name);
    execute format('create policy tenant_writes on %I for insert with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
  foreach name in array array['lab_indicator', 'measurement', 'published_measurement', 'experiment_registration', 'experiment_note',
    'experiment_return', 'experiment_result', 'model_sheet', 'model_adoption'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('grant select, insert on %I to will_app, will_worker', name);
  end loop;
end $$;

-- Nobody empties them in one go either.
create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never removed', tg_table_name using errcode = 'P0001';
end $$;
create trigger experiment_registration_not_emptied before truncate on experiment_registration for each statement execute function refuse_truncate();
create trigger measurement_not_emptied before truncate on measurement for each statement execute function refuse_truncate();

grant select, insert, update on experiment to will_app, will_worker;
grant select on lab_indicator, measurement, published_measurement, experiment, experiment_registration, experiment_note, experiment_return,
  experiment_result, model_sheet, model_adoption to will_report;
