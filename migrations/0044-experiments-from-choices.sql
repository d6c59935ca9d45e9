-- The experiment that a city began from what it had decided: once a decision.
create table choice_experiment (
  tenant_id uuid not null,
  choice_id uuid not null,
  experiment_id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid,
  primary key (tenant_id, choice_id),
  unique (tenant_id, experiment_id),
  foreign key (tenant_id, choice_id) references choice_decision (tenant_id, choice_id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, id),
  foreign key (tenant_id, begun_by) references account (tenant_id, id)
);
create index choice_experiment_by_beginner on choice_experiment (tenant_id, begun_by);
alter table choice_experiment enable row level security;
alter table choice_experiment force row level security;
create policy tenant_only on choice_experiment
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert on choice_experiment to will_app, will_worker;
