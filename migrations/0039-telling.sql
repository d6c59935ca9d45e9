-- What everybody was told of a city's figures, so that the next telling cannot be subtracted from it. Only what was told is here: small numbers are withheld before.

create table told_figures (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  told_at timestamptz not null,
  -- ToldFigures of src/domain/outcomes/tell-figures.ts. Plain json, so that two tellings that are the same are the same text.
  figures json not null check (json_typeof(figures) = 'object'),
  -- ShownAnswers of src/domain/outcomes/withhold-answers.ts; absent before anybody was asked.
  answers json check (json_typeof(answers) = 'object'),
  primary key (tenant_id, id)
);
create index told_figures_by_time on told_figures (tenant_id, told_at);
alter table told_figures enable row level security;
alter table told_figures force row level security;
create policy tenant_only on told_figures
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
create trigger told_figures_append_only before update or delete on told_figures for each row execute function refuse_change();
grant select, insert on told_figures to will_app, will_worker;
grant select on told_figures to will_report;
