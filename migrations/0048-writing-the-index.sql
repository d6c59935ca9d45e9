-- What a service is found by, as one list: by it the rows of the index of terms are taken out when the service changes. The
-- index by service that did so before had as many entries as there are words in the catalogue, written in no order, and was
-- half of what writing them took.
create table found_by (
  tenant_id uuid not null,
  service_id uuid not null,
  terms text[] not null,
  primary key (tenant_id, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
);
alter table service_term no force row level security;
insert into found_by (tenant_id, service_id, terms)
  select tenant_id, service_id, array_agg(term order by term) from service_term group by tenant_id, service_id;
alter table service_term force row level security;
alter table found_by enable row level security;
alter table found_by force row level security;
create policy tenant_only on found_by
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, delete on found_by to will_app, will_worker;
drop index service_term_by_service;

-- A large import writes a city's catalogue in one transaction, and asks for what it wrote in the same one. Without
-- statistics the server takes the city for one with a single service at a single place, and reads all of them for each:
-- an import of 100,000 services with a place each did not end. Now an import looks again as it goes on, at the tables of
-- hours and of organisations too; what another transaction is counting is left to that one, and nobody waits.
create or replace function will_analyze_catalogue() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze (skip_locked) public.service;
  analyze (skip_locked) public.service_term;
  analyze (skip_locked) public.found_by;
  analyze (skip_locked) public.provider;
  analyze (skip_locked) public.location;
  analyze (skip_locked) public.service_at_location;
  analyze (skip_locked) public.entry_term;
  analyze (skip_locked) public.opening;
  analyze (skip_locked) public.search_entry;
  analyze (skip_locked) public.search_word;
end $$;
