-- Social districts (ambiti territoriali sociali) with the municipalities that each associates, as the lab enters them from a source that it names. Public facts: every city
-- reads them; the lab alone writes. An import replaces the districts that it names; who did it is in the log.

create table district (
  tenant_id uuid not null references municipality (tenant_id),
  -- As its region or the source numbers it.
  code text not null check (code ~ '^[A-Za-z0-9._-]{1,40}$'),
  name text not null check (length(name) between 1 and 110),
  source text not null check (source ~ '^https?://' and length(source) <= 500),
  entered_at timestamptz not null,
  entered_by uuid,
  primary key (tenant_id, code),
  unique (tenant_id, name),
  foreign key (tenant_id, entered_by) references account (tenant_id, id)
);
create index district_by_account on district (tenant_id, entered_by);

create table district_member (
  tenant_id uuid not null,
  district_code text not null,
  name text not null check (length(name) between 1 and 120),
  -- ISTAT code of the municipality, by which a city here finds its own district.
  istat text not null check (istat ~ '^[0-9]{6}$'),
  primary key (tenant_id, district_code, istat),
  foreign key (tenant_id, district_code) references district (tenant_id, code)
);
create index district_member_by_istat on district_member (tenant_id, istat);

do $$
declare name text;
begin
  foreach name in array array['district', 'district_member'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
    execute format('create policy everyone_reads on %I for select using (true)', name);
    execute format('grant select on %I to will_report', name);
  end loop;
end $$;
grant select, insert, update on district to will_app, will_worker;
grant select, insert, delete on district_member to will_app, will_worker;
