-- Who asks for somebody else says in which role; some roles are proved by a document, which expires and can be revoked.
create table request_mandate (
  tenant_id uuid not null,
  request_id uuid not null,
  role text not null check (role in ('partner', 'child', 'relative', 'neighbour', 'volunteer', 'carer', 'proxy', 'support-administrator', 'guardian')),
  -- Who is helped. Erased with the contacts.
  person_name text check (length(person_name) between 1 and 120),
  declared_at timestamptz not null,
  declared_on date not null,
  file_name text check (length(file_name) between 1 and 200),
  media_type text check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/pkcs7-mime')),
  content bytea check (octet_length(content) between 1 and 5242880),
  given_at timestamptz,
  expires_on date,
  checked_at timestamptz,
  checked_by uuid,
  check_outcome text check (check_outcome in ('holds', 'refused')),
  reminded_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  foreign key (tenant_id, checked_by) references account (tenant_id, id),
  check ((given_at is null) = (expires_on is null)),
  check ((checked_at is null) = (check_outcome is null)),
  check (checked_at is null or given_at is not null),
  check (content is null or (file_name is not null and media_type is not null))
);
create index request_mandate_by_checker on request_mandate (tenant_id, checked_by);
create index request_mandate_by_expiry on request_mandate (tenant_id, expires_on) where revoked_at is null;
alter table request_mandate enable row level security;
alter table request_mandate force row level security;
create policy tenant_only on request_mandate
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on request_mandate to will_app, will_worker;

-- Whose hands a link is in: the household's own goes on when whoever asked for it may act no more.
alter table request_link add column holder text not null default 'household' check (holder in ('household', 'delegate'));
