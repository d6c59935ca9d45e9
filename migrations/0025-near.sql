-- What exists near somebody who is still writing: households that wait for the same help, by where they are.
create index request_near on request (tenant_id, kind_of_help, lat, lon) where status = 'waiting' and willing_to_share;
