-- Letters that call a provider for a group: the desk sees where each went, and sends the last one again.
create table pool_call_letter (
  tenant_id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  number smallint not null check (number > 0),
  mailbox text not null check (mailbox = lower(mailbox)),
  written_at timestamptz not null,
  -- It leads to the page of an account, not to a link of its own.
  by_account boolean not null,
  -- Who at the desk had it sent again; null for the one that the call itself wrote.
  asked_by uuid,
  primary key (tenant_id, pool_id, provider_id, number),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id),
  foreign key (tenant_id, asked_by) references account (tenant_id, id)
);
create index pool_call_letter_by_provider on pool_call_letter (tenant_id, provider_id);
create index pool_call_letter_by_account on pool_call_letter (tenant_id, asked_by);
alter table pool_call_letter enable row level security;
alter table pool_call_letter force row level security;
create policy tenant_only on pool_call_letter
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert on pool_call_letter to will_app, will_worker;

-- When the link was opened first; of the next letter's, which takes its place, nothing is known yet.
alter table pool_call_link add column opened_at timestamptz check (opened_at >= made_at);
