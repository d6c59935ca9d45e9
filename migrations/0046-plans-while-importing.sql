-- A large import writes a city's catalogue in one transaction, and asks for what it wrote in the same one. Without
-- statistics the server takes the city for one with a single service at a single place, and reads all of them for each:
-- an import of 100,000 services with a place each did not end. Now an import looks again as it goes on, at the tables of
-- hours and of organisations too; what another transaction is counting is left to that one, and nobody waits.
create or replace function will_analyze_catalogue() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze (skip_locked) public.service;
  analyze (skip_locked) public.service_term;
  analyze (skip_locked) public.provider;
  analyze (skip_locked) public.location;
  analyze (skip_locked) public.service_at_location;
  analyze (skip_locked) public.entry_term;
  analyze (skip_locked) public.opening;
  analyze (skip_locked) public.search_entry;
  analyze (skip_locked) public.search_word;
end $$;
