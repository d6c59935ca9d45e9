-- What a process reads to keep a city's search in memory (docs/decisions/0032-search-in-memory.md): the weight of each term
-- beside the terms of a service, and which transaction wrote a row of the search last, so that only what changed is read
-- again.
alter table found_by no force row level security;
alter table service_term no force row level security;
alter table found_by add column weights smallint[] not null default '{}';
update found_by f set terms = now.terms, weights = now.weights
  from (
    select tenant_id, service_id, array_agg(term order by term) as terms, array_agg(weight order by term) as weights
    from service_term group by tenant_id, service_id
  ) now
  where now.tenant_id = f.tenant_id and now.service_id = f.service_id;
alter table found_by alter column weights drop default;
alter table found_by add constraint found_by_weights_check check (cardinality(weights) = cardinality(terms));
alter table service_term force row level security;
alter table found_by force row level security;

alter table search_entry add column changed_in xid8 not null default pg_current_xact_id();
create function note_entry_change() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;
create trigger changed_in_this before insert or update on search_entry for each row execute function note_entry_change();
