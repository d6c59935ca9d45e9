-- Accreditation: an always-open notice with versioned rules, the files of those who apply, what was checked and decided,
-- and what a lapse does to groups (docs/decisions/0015-accreditation-is-a-consequence.md).

create table accreditation_notice (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  opened_at timestamptz not null,
  made_up boolean not null default false,
  primary key (tenant_id, id)
);

-- What a notice says; a version is never rewritten, because decisions point at it.
create table accreditation_notice_version (
  tenant_id uuid not null,
  notice_id uuid not null,
  version int not null check (version > 0),
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 20000),
  kinds_of_help text[] not null check (cardinality(kinds_of_help) > 0),
  -- [{key, kind, title, validity, blocking}], as src/domain/accreditation/rules.ts types them.
  requirements jsonb not null check (jsonb_typeof(requirements) = 'array'),
  term_months int not null check (term_months between 1 and 120),
  -- How long those accredited under an older version have to meet this one; absent: until they renew.
  days_to_comply int check (days_to_comply between 0 and 730),
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, notice_id, version),
  foreign key (tenant_id, notice_id) references accreditation_notice (tenant_id, id),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index accreditation_notice_version_by_publisher on accreditation_notice_version (tenant_id, published_by);
create trigger accreditation_notice_version_append_only before update or delete on accreditation_notice_version
  for each row execute function refuse_change();

-- The file of one organisation under one notice, from its application on.
create table accreditation (
  tenant_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  -- The rules that it was sent under, then those of its last grant.
  version int not null,
  -- Known once it is granted.
  provider_id uuid,
  organisation text not null check (length(organisation) between 1 and 300),
  tax_code text not null check (tax_code ~ '^([0-9]{11}|[A-Z0-9]{16})$'),
  runts_section text check (runts_section in
    ('volunteer', 'social-promotion', 'philanthropic', 'social-enterprise', 'network', 'mutual-aid', 'other')),
  kinds_of_help text[] not null check (cardinality(kinds_of_help) > 0),
  contact_name text not null check (length(contact_name) between 1 and 120),
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  phone text,
  language text not null check (language in ('it', 'en')),
  -- Of the secret link by which whoever applied without an account opens the file.
  link_hash bytea not null,
  applied_at timestamptz not null,
  renewal_asked_at timestamptz,
  -- What the facts say as of the last time that consequences were drawn from them; and the days of the present (or last)
  -- spell in which it holds, so that a lapse is felt by every reader on its day, before any job has run.
  state text not null default 'applied' check (state in ('applied', 'refused', 'accredited', 'suspended', 'expired', 'withdrawn')),
  holds_from date,
  holds_through date,
  made_up boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, link_hash),
  foreign key (tenant_id, notice_id, version) references accreditation_notice_version (tenant_id, notice_id, version),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id),
  check ((holds_from is null) = (holds_through is null)),
  check (state in ('applied', 'refused') or (provider_id is not null and holds_from is not null))
);
create index accreditation_by_notice on accreditation (tenant_id, notice_id, version);
create index accreditation_by_provider on accreditation (tenant_id, provider_id);
-- One live file an organisation and notice.
create unique index accreditation_one_file on accreditation (tenant_id, notice_id, tax_code)
  where state not in ('refused', 'withdrawn');

-- What was given for a requirement: a document with its bytes, or a declaration with who made it. Documents are opened by
-- the desk alone.
create table accreditation_evidence (
  tenant_id uuid not null,
  id uuid not null,
  accreditation_id uuid not null,
  requirement text not null check (requirement ~ '^[a-z0-9-]{1,60}$'),
  given_at timestamptz not null,
  file_name text check (length(file_name) between 1 and 200),
  media_type text check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/pkcs7-mime')),
  content bytea check (octet_length(content) between 1 and 5242880),
  digest bytea check (octet_length(digest) = 32),
  declared_by text check (length(declared_by) between 1 and 120),
  given_on date not null,
  -- The day that the document itself ends on, as whoever gave it says.
  expires_on date,
  -- The bytes of whoever was refused, or left, go after a year; name and digest stay.
  erased_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, accreditation_id) references accreditation (tenant_id, id),
  check ((file_name is null) = (digest is null) and (file_name is null) = (media_type is null)),
  check ((file_name is null) <> (declared_by is null)),
  check ((content is not null) = (file_name is not null and erased_at is null))
);
create index accreditation_evidence_by_file on accreditation_evidence (tenant_id, accreditation_id, requirement, given_at);

-- How the desk found it. The last check of a piece of evidence is the one that counts.
create table accreditation_check (
  tenant_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  outcome text not null check (outcome in ('ok', 'asks-again', 'refused')),
  reason text check (length(reason) between 1 and 1000),
  -- Last day on which it counts; absent when it does not end.
  valid_through date,
  checked_at timestamptz not null,
  -- Which came after which, also in one instant.
  place bigint generated by default as identity,
  checked_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, evidence_id) references accreditation_evidence (tenant_id, id),
  foreign key (tenant_id, checked_by) references account (tenant_id, id),
  check (outcome = 'ok' or (reason is not null and valid_through is null))
);
create index accreditation_check_by_evidence on accreditation_check (tenant_id, evidence_id, checked_at);
create index accreditation_check_by_checker on accreditation_check (tenant_id, checked_by);
create trigger accreditation_check_append_only before update or delete on accreditation_check
  for each row execute function refuse_change();

-- What was decided, with the version of the rules that applied and what each requirement stood at. The last three are
-- what facts and dates did by themselves, noted when the consequences were drawn.
create table accreditation_decision (
  tenant_id uuid not null,
  id uuid not null,
  accreditation_id uuid not null,
  kind text not null check (kind in
    ('granted', 'refused', 'renewed', 'suspended', 'reinstated', 'withdrawn', 'lapsed', 'restored', 'expired')),
  notice_id uuid not null,
  version int not null,
  reason text check (length(reason) between 1 and 1000),
  from_on date not null,
  through_on date,
  requirements jsonb not null check (jsonb_typeof(requirements) = 'object'),
  decided_at timestamptz not null,
  place bigint generated by default as identity,
  decided_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, accreditation_id) references accreditation (tenant_id, id),
  foreign key (tenant_id, notice_id, version) references accreditation_notice_version (tenant_id, notice_id, version),
  foreign key (tenant_id, decided_by) references account (tenant_id, id),
  check ((kind in ('granted', 'renewed')) = (through_on is not null)),
  check (kind in ('lapsed', 'restored', 'expired') or reason is not null)
);
create index accreditation_decision_by_file on accreditation_decision (tenant_id, accreditation_id, decided_at);
create index accreditation_decision_by_rules on accreditation_decision (tenant_id, notice_id, version);
create index accreditation_decision_by_decider on accreditation_decision (tenant_id, decided_by);
create trigger accreditation_decision_append_only before update or delete on accreditation_decision
  for each row execute function refuse_change();

-- A group that runs while its provider's accreditation does not: it is kept, and says so to its families.
create table pool_stop (
  tenant_id uuid not null,
  pool_id uuid not null,
  since timestamptz not null,
  cause text not null check (cause in ('requirement-lapsed', 'decision', 'term-over')),
  ended_at timestamptz check (ended_at >= since),
  primary key (tenant_id, pool_id, since),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
create unique index pool_stop_one_at_a_time on pool_stop (tenant_id, pool_id) where ended_at is null;

alter table pool drop constraint pool_end_reason_check;
alter table pool add constraint pool_end_reason_check
  check (end_reason in ('declined', 'lapsed', 'withdrawn', 'closed', 'provider-stopped'));

do $$
declare name text;
begin
  foreach name in array array['accreditation_notice', 'accreditation_notice_version', 'accreditation', 'accreditation_evidence',
    'accreditation_check', 'accreditation_decision', 'pool_stop'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert on accreditation_notice, accreditation_notice_version, accreditation_check, accreditation_decision,
  accreditation_evidence to will_app, will_worker;
grant update (content, erased_at) on accreditation_evidence to will_app, will_worker;
grant select, insert, update on accreditation, pool_stop to will_app, will_worker;
grant select on accreditation_notice, accreditation_notice_version, pool_stop to will_report;

-- Whether one of a provider's accreditations holds on a day for one of these kinds of help; null for a provider that never
-- had one, where the register's own mark (`provider.accredited`) counts.
create function accreditation_holds(provider uuid, kinds text[], on_day date) returns boolean
language sql stable strict as $$
  select bool_or(kinds_of_help && kinds and holds_from <= on_day and on_day <= holds_through) from accreditation
  where provider_id = provider and holds_from is not null
$$;
