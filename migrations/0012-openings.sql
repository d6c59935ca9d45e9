-- When services are open, for some days ahead: worked out by src/domain/schedule at every write and each night, so that
-- "open now" is asked by order alone and by the same evaluator as the label that people read.

-- The day of a municipality's patron saint is a holiday there and nowhere else. Public facts, as all of the register.
alter table municipality
  add column patron_day text check (patron_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  add column patron_saint text check (length(patron_saint) between 1 and 120),
  add column patron_source text check (patron_source ~ '^https?://'),
  add check ((patron_day is null) = (patron_saint is null) and (patron_day is null) = (patron_source is null));

create table opening (
  tenant_id uuid not null,
  service_id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (tenant_id, service_id, opens_at),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  check (opens_at < closes_at)
);
-- Open now: opened before, closes after. Openings that are over go each night, so the range is short.
create index opening_by_hours on opening (tenant_id, opens_at, closes_at) include (service_id);

alter table opening enable row level security;
alter table opening force row level security;
create policy tenant_only on opening
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);

grant select, insert, delete on opening to will_app, will_worker;
grant select on opening to will_report;
