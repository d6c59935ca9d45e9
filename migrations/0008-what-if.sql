-- What a city asked "what if" of a run, and the answer in figures: nothing of a household.

create table pooling_what_if (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  status text not null check (status in ('asked', 'done', 'failed')),
  asked_at timestamptz not null,
  asked_by uuid,
  finished_at timestamptz,
  -- What is supposed: counts, days, a quarter's name and place, a percentage. Nothing of a household.
  question jsonb not null check (jsonb_typeof(question) = 'object'),
  -- Sums of the whole city before and after.
  answer jsonb check (jsonb_typeof(answer) = 'object'),
  failure text check (failure in ('no-model', 'nothing-kept', 'late', 'broken')),
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references pooling_run (tenant_id, id),
  foreign key (tenant_id, asked_by) references account (tenant_id, id),
  check ((status = 'asked') = (finished_at is null)),
  check ((status = 'done') = (answer is not null)),
  check ((status = 'failed') = (failure is not null))
);
create index pooling_what_if_by_time on pooling_what_if (tenant_id, asked_at);
create index pooling_what_if_by_run on pooling_what_if (tenant_id, run_id);
create index pooling_what_if_by_asker on pooling_what_if (tenant_id, asked_by);

alter table pooling_what_if enable row level security;
alter table pooling_what_if force row level security;
create policy tenant_only on pooling_what_if using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);

grant select, insert, update on pooling_what_if to will_app, will_worker;
