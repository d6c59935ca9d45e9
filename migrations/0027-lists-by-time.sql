-- The desk's list, the latest first, without sorting all that a city was ever asked; the page of groups, by state.
create index request_by_time on request (tenant_id, created_at desc, id);
create index pooling_run_done on pooling_run (tenant_id, status, asked_at);
