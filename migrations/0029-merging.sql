-- Found by mailbox and phone without reading a whole city: plain columns, which an index serves under row-level security.
alter table request_contact add column email_key text generated always as (lower(email)) stored;
alter table request_contact add column phone_key text generated always as (right(regexp_replace(phone, '\D', '', 'g'), 9)) stored;
create index request_contact_by_email on request_contact (tenant_id, email_key) where email_key is not null;
create index request_contact_by_phone on request_contact (tenant_id, phone_key) where phone_key is not null;

-- Two requests that the desk thinks are one person's: asked, and both kept until the person says yes.
create table request_merge (
  tenant_id uuid not null,
  id uuid not null,
  keep_id uuid not null,
  drop_id uuid not null,
  -- Of the link in the letter that asks; only its hash.
  token_hash bytea not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  answer text check (answer in ('yes', 'no', 'lapsed')),
  answered_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, keep_id) references request (tenant_id, id),
  foreign key (tenant_id, drop_id) references request (tenant_id, id),
  foreign key (tenant_id, asked_by) references account (tenant_id, id),
  check (keep_id <> drop_id),
  check ((answer is null) = (answered_at is null))
);
create unique index request_merge_open_drop on request_merge (tenant_id, drop_id) where answer is null;
create index request_merge_by_keep on request_merge (tenant_id, keep_id);
create index request_merge_by_drop on request_merge (tenant_id, drop_id);
create index request_merge_by_asker on request_merge (tenant_id, asked_by);
create index request_merge_to_lapse on request_merge (tenant_id, lapses_at) where answer is null;
alter table request_merge enable row level security;
alter table request_merge force row level security;
create policy tenant_only on request_merge
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update on request_merge to will_app, will_worker;
