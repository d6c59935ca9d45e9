-- Telling: what a city publishes about itself. Aggregates only, never a person; small numbers are withheld before they
-- are written here, so the rows are open data: everyone may read them, each city writes its own.

create table publication (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  published_at timestamptz not null,
  published_by uuid,
  -- Version of the indicators' definitions that the figures were computed by.
  definitions_version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index publication_by_time on publication (tenant_id, published_at);
create index publication_by_publisher on publication (tenant_id, published_by);

create table published_figure (
  tenant_id uuid not null,
  publication_id uuid not null,
  indicator text not null check (indicator ~ '^[a-z-]+$'),
  -- Absent when withheld: fewer than five families stand behind it.
  value double precision,
  withheld boolean not null,
  primary key (tenant_id, publication_id, indicator),
  foreign key (tenant_id, publication_id) references publication (tenant_id, id),
  check (withheld = (value is null))
);

alter table publication enable row level security;
alter table publication force row level security;
create policy everyone_reads on publication for select using (true);
create policy tenant_writes on publication for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
alter table published_figure enable row level security;
alter table published_figure force row level security;
create policy everyone_reads on published_figure for select using (true);
create policy tenant_writes on published_figure for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);

-- What is published is not rewritten: a new publication stands beside the old one.
create trigger publication_append_only before update or delete on publication for each row execute function refuse_change();
create trigger published_figure_append_only before update or delete on published_figure for each row execute function refuse_change();

grant select, insert on publication, published_figure to will_app, will_worker;
grant select on publication, published_figure to will_report;
