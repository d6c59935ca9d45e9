-- What a merge did, so that a wrong one can be undone: nothing of it is guessed afterwards.
alter table request_merge
  add column merged_at timestamptz,
  add column kept_status text,
  add column dropped_status text,
  add column dropped_paused_until date,
  -- Whether the one that stayed took the other's mailbox or telephone, which goes back with it.
  add column took_email boolean not null default false,
  add column took_phone boolean not null default false,
  add column undone_at timestamptz,
  add check (num_nonnulls(merged_at, kept_status, dropped_status) in (0, 3)),
  add check (merged_at is null or answer = 'yes'),
  add check (undone_at is null or merged_at is not null),
  -- Whoever asks can be reached in one of the two ways already.
  add check (not (took_email and took_phone));

-- The links that a merge made open the other request.
create table request_merge_link (
  tenant_id uuid not null,
  merge_id uuid not null,
  token_hash bytea not null,
  primary key (tenant_id, merge_id, token_hash),
  foreign key (tenant_id, merge_id) references request_merge (tenant_id, id),
  foreign key (tenant_id, token_hash) references request_link (tenant_id, token_hash) on delete cascade
);
create index request_merge_link_by_link on request_merge_link (tenant_id, token_hash);
alter table request_merge_link enable row level security;
alter table request_merge_link force row level security;
create policy tenant_only on request_merge_link
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert on request_merge_link to will_app, will_worker;
