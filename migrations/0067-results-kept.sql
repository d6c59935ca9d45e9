-- What the orientation told somebody who asked to take it along by mail or by a code: of each entry the outcome, the version
-- of the rule that answered, which of its parts are met, what would change a no, the sum. Never an answer, never who asked.
-- Two secret addresses lead here: one can mail it and take it away, the other, which is sent, only reads it. Of both only
-- the hash is kept.
create table orientation_result (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  keeper_hash bytea not null,
  reader_hash bytea not null,
  -- {topics, rules, aged, open}, as src/features/orientation/keep/model.ts types it.
  told jsonb not null check (jsonb_typeof(told) = 'object'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- How often it was sent by mail on one day: an open page must not become somebody's way to flood a stranger.
  mailed_on date,
  mailed smallint not null default 0 check (mailed >= 0),
  primary key (tenant_id, id),
  unique (tenant_id, keeper_hash),
  unique (tenant_id, reader_hash)
);
create index orientation_result_by_expiry on orientation_result (tenant_id, expires_at);

alter table orientation_result enable row level security;
alter table orientation_result force row level security;
create policy tenant_only on orientation_result
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on orientation_result to will_app;
grant select, delete on orientation_result to will_worker;
