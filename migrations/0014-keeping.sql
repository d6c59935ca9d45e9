-- Entries are kept by those who give the services, and are checked before they grow old: links and keys of keepers, what
-- they propose, how each entry stands today, who found what wrong, how many looked.

-- The address that an entry itself names. Stored, because under row-level security an index on an expression is not used.
alter table service add column contact_email text generated always as (lower(sections -> 'contacts' ->> 'email')) stored;
create index service_by_contact on service (tenant_id, contact_email) where contact_email is not null;

-- A link that was sent to the mailbox that an entry names: to claim the entry, or to say that it is still right.
create table keeper_link (
  tenant_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  kind text not null check (kind in ('claim', 'confirm')),
  service_id uuid not null,
  mailbox text not null check (mailbox = lower(mailbox)),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  check (expires_at > made_at)
);
create index keeper_link_by_service on keeper_link (tenant_id, service_id, kind, made_at);
create index keeper_link_by_mailbox on keeper_link (tenant_id, mailbox, made_at);
create index keeper_link_by_expiry on keeper_link (tenant_id, expires_at);

-- What such a link opens: the entries that name this mailbox, as long as they do.
create table keeper_key (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  mailbox text not null check (mailbox = lower(mailbox)),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create index keeper_key_by_expiry on keeper_key (tenant_id, expires_at);

-- Whose changes are published at once, and why the desk thinks so. Every setting is kept; the last one holds.
create table keeper_trust (
  tenant_id uuid not null,
  id uuid not null,
  mailbox text not null check (mailbox = lower(mailbox)),
  trusted boolean not null,
  reason text not null check (length(reason) between 1 and 500),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, set_by) references account (tenant_id, id)
);
create index keeper_trust_by_mailbox on keeper_trust (tenant_id, mailbox, set_at);
create index keeper_trust_by_setter on keeper_trust (tenant_id, set_by);

-- What a keeper would change. A draft is seen by its keeper alone.
create table entry_proposal (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  mailbox text not null check (mailbox = lower(mailbox)),
  language text not null check (language in ('it', 'en')),
  -- The version that the keeper saw.
  seen int not null check (seen > 0),
  -- Published: at once, of somebody trusted. Sampled ones are looked at afterwards.
  state text not null check (state in ('draft', 'waiting', 'decided', 'published')),
  made_at timestamptz not null,
  sent_at timestamptz,
  sampled boolean not null default false,
  looked_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  foreign key (tenant_id, decided_by) references account (tenant_id, id),
  check ((state = 'draft') = (sent_at is null)),
  check (state <> 'decided' or (decided_at is not null and decided_by is not null))
);
create index entry_proposal_by_service on entry_proposal (tenant_id, service_id, state);
create index entry_proposal_waiting on entry_proposal (tenant_id, sent_at) where state = 'waiting';
create index entry_proposal_sampled on entry_proposal (tenant_id, sent_at) where sampled and looked_at is null;
create index entry_proposal_by_mailbox on entry_proposal (tenant_id, mailbox, sent_at);
create index entry_proposal_by_decider on entry_proposal (tenant_id, decided_by);

create table entry_proposal_field (
  tenant_id uuid not null,
  proposal_id uuid not null,
  field text not null check (field ~ '^[a-zA-Z_.]{1,60}$'),
  -- What the keeper saw and what they would have; absent is nothing.
  before jsonb,
  proposed jsonb,
  decision text check (decision in ('accepted', 'edited', 'refused')),
  -- What the desk wrote instead.
  edited jsonb,
  reason text check (length(reason) between 1 and 500),
  primary key (tenant_id, proposal_id, field),
  foreign key (tenant_id, proposal_id) references entry_proposal (tenant_id, id) on delete cascade,
  check (decision is distinct from 'refused' or reason is not null)
);

-- How an entry stands: when it was last found right, until when that holds, and what has been done about it since.
create table entry_check (
  tenant_id uuid not null,
  service_id uuid not null,
  -- By its provider, at the desk, or as its source says it.
  checked_by text not null check (checked_by in ('provider', 'desk', 'source')),
  checked_on date not null,
  due_on date not null,
  state text not null check (state in ('true', 'due', 'stale', 'hidden')),
  -- The first day on which it was found stale: nothing is hidden before a whole grace from there.
  stale_since date,
  reminded_before date,
  reminded_after date,
  -- Views and requests of the last weeks, weighed; as of the last night.
  reach int not null default 0 check (reach >= 0),
  primary key (tenant_id, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  check (due_on > checked_on)
);
create index entry_check_by_state on entry_check (tenant_id, state, due_on);

-- How many looked at a sheet on a day, and how many began a request from it. Nothing about who.
create table entry_reach (
  tenant_id uuid not null,
  day date not null,
  service_id uuid not null,
  views int not null default 0 check (views >= 0),
  requests int not null default 0 check (requests >= 0),
  primary key (tenant_id, day, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
);
create index entry_reach_by_service on entry_reach (tenant_id, service_id, day);

-- "This is wrong", by whoever read the sheet; nothing about them, and no time finer than the day.
create table entry_report (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  wrong text[] not null check (cardinality(wrong) between 1 and 8),
  words text check (length(words) between 1 and 500),
  reported_on date not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade,
  foreign key (tenant_id, settled_by) references account (tenant_id, id),
  check ((settled_at is null) = (settled_by is null))
);
create index entry_report_open on entry_report (tenant_id, service_id, reported_on) where settled_at is null;
create index entry_report_by_service on entry_report (tenant_id, service_id, reported_on);
create index entry_report_by_settler on entry_report (tenant_id, settled_by);

-- For how long an entry is believed, by kind of answer, where the city has changed it.
create table freshness_term (
  tenant_id uuid not null references municipality (tenant_id),
  answer_kind text not null check (answer_kind in ('public', 'accredited', 'market', 'free', 'mutual')),
  months smallint not null check (months between 1 and 36),
  primary key (tenant_id, answer_kind)
);

create table keeping_rule (
  tenant_id uuid not null references municipality (tenant_id),
  grace_days smallint not null check (grace_days between 7 and 365),
  sampled_percent smallint not null check (sampled_percent between 0 and 100),
  primary key (tenant_id)
);

do $$
declare name text;
begin
  foreach name in array array['keeper_link', 'keeper_key', 'keeper_trust', 'entry_proposal', 'entry_proposal_field', 'entry_check',
    'entry_reach', 'entry_report', 'freshness_term', 'keeping_rule'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert, update, delete on keeper_link, keeper_key, entry_proposal, entry_proposal_field, entry_check, entry_reach,
  entry_report to will_app, will_worker;
grant select, insert on keeper_trust to will_app;
grant select on keeper_trust to will_worker;
grant select, insert, update on freshness_term, keeping_rule to will_app;
grant select on freshness_term, keeping_rule to will_worker;
grant select on entry_check, entry_reach to will_report;
