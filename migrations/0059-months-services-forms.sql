-- When a city published a month last, for the list of open data: of six hundred cities, without reading their millions of months.
create index published_measurement_by_time on published_measurement (tenant_id, published_at);

-- A diagnosis records how many services the catalogue has of a kind of answer, beside whom that answer reaches.
alter table diagnosis_figure drop constraint diagnosis_figure_part_check;
alter table diagnosis_figure add constraint diagnosis_figure_part_check
  check (part in ('population', 'prevalence', 'public', 'market', 'informal', 'community', 'services-public', 'services-market', 'services-community'));

-- Files that a city attaches to the sheet of a model: a form, the template of an agreement. Its own, and those that came with a model that it adopted.
create table experiment_form (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/pkcs7-mime')),
  content bytea not null check (octet_length(content) between 1 and 5242880),
  digest bytea not null check (octet_length(digest) = 32),
  given_at timestamptz not null,
  given_by uuid,
  -- Of a copy: of which city's model it was a part, and in which version.
  from_tenant uuid,
  from_model uuid,
  from_version int check (from_version > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, given_by) references account (tenant_id, id),
  check ((from_tenant is null) = (from_model is null) and (from_model is null) = (from_version is null))
);
create index experiment_form_by_experiment on experiment_form (tenant_id, experiment_id, given_at);
create index experiment_form_by_giver on experiment_form (tenant_id, given_by);

-- The same as everybody downloads them, from the version of the sheet with which they were published until the city takes them away.
create table model_form (
  tenant_id uuid not null,
  id uuid not null,
  experiment_id uuid not null,
  version int not null,
  title text not null check (length(title) between 1 and 200),
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/pkcs7-mime')),
  content bytea not null check (octet_length(content) between 1 and 5242880),
  digest bytea not null check (octet_length(digest) = 32),
  given_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, experiment_id, version) references model_sheet (tenant_id, experiment_id, version)
);
create index model_form_by_sheet on model_form (tenant_id, experiment_id, version);

alter table experiment_form enable row level security;
alter table experiment_form force row level security;
create policy tenant_only on experiment_form using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table model_form enable row level security;
alter table model_form force row level security;
create policy everyone_reads on model_form for select using (true);
create policy tenant_writes on model_form for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
create policy tenant_removes on model_form for delete using (tenant_id = current_setting('app.tenant_id')::uuid);
-- A file is never changed: another takes its place.
grant select, insert, delete on experiment_form, model_form to will_app, will_worker;
grant select on experiment_form, model_form to will_report;
