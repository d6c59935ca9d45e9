-- Other systems ask for a record by its id, and two kinds of record are rows of nothing here: a provider that is only a name,
-- the place that a service's own row describes. Each has an id that is made of what it is (RFC 9562, version 3: MD5 is the
-- one digest that the database computes by itself, and all it does here is name). Stored, because under row-level
-- security an index on an expression is not used (docs/decisions/0011-entries-are-rows-with-documents.md).

create function will_id_by_name(namespace uuid, name text) returns uuid
language sql immutable strict parallel safe
as $$ select overlay(overlay(made placing '3' from 13 for 1)
    placing substr('89ab', (position(substr(made, 17, 1) in '0123456789abcdef') - 1) % 4 + 1, 1) from 17 for 1)::uuid
  from (select md5(uuid_send(namespace) || decode(md5(name), 'hex')) as made) digest $$;

alter table service
  add column named_provider_id uuid generated always as
    (case when provider_id is null and provider_name is not null then will_id_by_name(tenant_id, provider_name) end) stored,
  add column own_place_id uuid not null generated always as (will_id_by_name(id, 'place')) stored;
create index service_by_named_provider on service (tenant_id, named_provider_id) where named_provider_id is not null;
create index service_by_own_place on service (tenant_id, own_place_id);
