-- What the city's own words said before: a label with its codes, a group of words that find one another. The words as they are stand
-- in their own tables.
create table word_version (
  tenant_id uuid not null references municipality (tenant_id),
  word_kind text not null check (word_kind in ('label', 'synonyms')),
  -- Of a label its kind and what it labels, `own/7c0f…`; of a group its code.
  word_key text not null check (length(word_key) between 1 and 120),
  version int not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  replaced_at timestamptz not null,
  replaced_by_kind text not null check (replaced_by_kind in ('public', 'resident', 'staff', 'system')),
  replaced_by uuid,
  cause text not null check (cause in ('change', 'restore', 'removal')),
  primary key (tenant_id, word_kind, word_key, version)
);
create trigger word_version_append_only before update or delete on word_version
  for each row execute function refuse_change();
alter table word_version enable row level security;
alter table word_version force row level security;
create policy tenant_only on word_version
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert on word_version to will_app, will_worker;
