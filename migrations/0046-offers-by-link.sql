-- A provider that nobody signs in for offers by the link of its letter, or says no; whoever may offer may say no.

-- One link a provider and group: the next letter's takes its place.
create table pool_call_link (
  tenant_id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  -- Where the letter went: a provider that has another mailbox since is not who reads this one.
  mailbox text not null check (mailbox = lower(mailbox)),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  primary key (tenant_id, pool_id, provider_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id)
);
create index pool_call_link_by_provider on pool_call_link (tenant_id, provider_id);
create index pool_call_link_by_expiry on pool_call_link (tenant_id, expires_at);
alter table pool_call_link enable row level security;
alter table pool_call_link force row level security;
create policy tenant_only on pool_call_link
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on pool_call_link to will_app, will_worker;

-- That a provider does not offer for a group. It may change its mind while the call is open, and then the row goes.
create table pool_call_decline (
  tenant_id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  declined_at timestamptz not null,
  -- The account of whoever said it, or wrote down what was said on the telephone; null by a link.
  recorded_by uuid,
  primary key (tenant_id, pool_id, provider_id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id)
);
create index pool_call_decline_by_provider on pool_call_decline (tenant_id, provider_id);
create index pool_call_decline_by_account on pool_call_decline (tenant_id, recorded_by);
alter table pool_call_decline enable row level security;
alter table pool_call_decline force row level security;
create policy tenant_only on pool_call_decline
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on pool_call_decline to will_app, will_worker;
