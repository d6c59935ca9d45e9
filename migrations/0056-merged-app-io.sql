-- Whether the request that stayed took the other's choice of the app IO, which goes back with it.
alter table request_merge add column took_fiscal_code boolean not null default false;
