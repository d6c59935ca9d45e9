-- After all families have said yes: providers are called, families choose, each signs the terms, and only then the group
-- runs; then they tell one another who they are, step by step (src/domain/group-life; decision 16).

alter table pool drop constraint pool_status_check;
alter table pool add constraint pool_status_check
  check (status in ('proposed', 'offers', 'agreed', 'running', 'dissolved', 'closed'));
alter table pool drop constraint pool_end_reason_check;
alter table pool add constraint pool_end_reason_check check (end_reason in
  ('declined', 'lapsed', 'withdrawn', 'closed', 'provider-stopped', 'no-offer', 'not-signed',
   'not-refilled', 'no-place'));
-- `agreed_at`: all said yes to the proposal. `started_at`: all signed.
alter table pool add column call_until timestamptz, add column choose_by timestamptz, add column sign_by timestamptz,
  add column started_at timestamptz;
alter table pool add constraint pool_call_has_an_end check (status <> 'offers' or call_until is not null);

-- How a city lets its groups agree. No row: what src/domain/group-life/city-rules.ts says.
create table pool_city_rule (
  tenant_id uuid primary key references municipality (tenant_id),
  -- Days in which providers may offer; 0: nobody is called.
  call_days smallint not null check (call_days between 0 and 30),
  choose_days smallint not null check (choose_days between 1 and 30),
  sign_days smallint not null check (sign_days between 1 and 60),
  basis text not null check (basis in ('equal', 'hours', 'seats')),
  -- Of one hour of a group.
  coordination_cents int not null check (coordination_cents between 0 and 10000),
  -- [{upToCents, percent}], by ISEE.
  bands jsonb not null check (jsonb_typeof(bands) = 'array'),
  -- GroupRules of src/domain/group-life/agreement-terms.ts.
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  changed_at timestamptz not null,
  changed_by uuid,
  foreign key (tenant_id, changed_by) references account (tenant_id, id)
);
create index pool_city_rule_by_account on pool_city_rule (tenant_id, changed_by);

-- What a provider would do the work of a group for. One a provider and group; a later one takes its place.
create table pool_offer (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  provider_id uuid not null,
  operator_id uuid not null,
  -- Absent: the home that the proposal named.
  venue_id uuid,
  origin text not null check (origin in ('proposal', 'call')),
  -- One hour of the group as it is, in euro cents; and with fewer or more seats: [{seats, cents}].
  hourly_cents int not null check (hourly_cents >= 0),
  prices jsonb not null check (jsonb_typeof(prices) = 'array'),
  starts_on date not null,
  note text not null default '' check (length(note) <= 500),
  status text not null default 'open' check (status in ('open', 'withdrawn', 'fallen', 'taken', 'not-taken')),
  offered_at timestamptz not null,
  offered_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, pool_id, provider_id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, provider_id) references provider (tenant_id, id),
  foreign key (tenant_id, operator_id) references operator (tenant_id, id),
  foreign key (tenant_id, venue_id) references venue (tenant_id, id),
  foreign key (tenant_id, offered_by) references account (tenant_id, id)
);
create index pool_offer_by_provider on pool_offer (tenant_id, provider_id, status);
create index pool_offer_by_operator on pool_offer (tenant_id, operator_id);
create index pool_offer_by_venue on pool_offer (tenant_id, venue_id);
create index pool_offer_by_account on pool_offer (tenant_id, offered_by);

-- The offers that a family would take. Nobody but the rule reads whose they are.
create table pool_choice (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  accepts uuid[] not null check (cardinality(accepts) >= 1),
  chosen_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, pool_id, request_id),
  foreign key (tenant_id, pool_id, request_id) references pool_member (tenant_id, pool_id, request_id),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id)
);
create index pool_choice_by_account on pool_choice (tenant_id, recorded_by);

-- The terms of a group; a version is never rewritten, because signatures point at it. No names: ids of requests.
create table pool_agreement (
  tenant_id uuid not null,
  pool_id uuid not null,
  version int not null check (version > 0),
  terms jsonb not null check (jsonb_typeof(terms) = 'object'),
  made_at timestamptz not null,
  primary key (tenant_id, pool_id, version),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
create trigger pool_agreement_append_only before update or delete on pool_agreement
  for each row execute function refuse_change();

create table pool_signature (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  version int not null,
  signed_at timestamptz not null,
  -- By its secret link, or on paper at the desk, which writes it down.
  how text not null check (how in ('link', 'paper')),
  recorded_by uuid,
  -- Of the terms as the family read them.
  digest bytea not null check (octet_length(digest) = 32),
  primary key (tenant_id, pool_id, request_id, version),
  foreign key (tenant_id, pool_id, version) references pool_agreement (tenant_id, pool_id, version),
  foreign key (tenant_id, pool_id, request_id) references pool_member (tenant_id, pool_id, request_id),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id),
  check ((how = 'paper') = (recorded_by is not null))
);
create index pool_signature_by_version on pool_signature (tenant_id, pool_id, version);
create index pool_signature_by_account on pool_signature (tenant_id, recorded_by);
create trigger pool_signature_append_only before update or delete on pool_signature
  for each row execute function refuse_change();

-- What the city adds for a family, from an ISEE that the desk saw. The ISEE itself is not kept.
create table pool_contribution (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  percent smallint not null check (percent between 0 and 100),
  seen_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, pool_id, request_id),
  foreign key (tenant_id, pool_id, request_id) references pool_member (tenant_id, pool_id, request_id),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id)
);
create index pool_contribution_by_account on pool_contribution (tenant_id, recorded_by);

-- What a family of a group lets the others know, step by step; taken back when it has an end.
create table pool_consent (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  step text not null check (step in ('first-name', 'contact', 'address')),
  given_at timestamptz not null,
  ended_at timestamptz check (ended_at >= given_at),
  recorded_by uuid,
  primary key (tenant_id, pool_id, request_id, step),
  foreign key (tenant_id, pool_id, request_id) references pool_member (tenant_id, pool_id, request_id),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id)
);
create index pool_consent_by_account on pool_consent (tenant_id, recorded_by);

do $$
declare name text;
begin
  foreach name in array array['pool_city_rule', 'pool_offer', 'pool_choice', 'pool_agreement', 'pool_signature',
    'pool_contribution', 'pool_consent'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert, update on pool_city_rule, pool_offer, pool_choice, pool_contribution, pool_consent to will_app, will_worker;
grant select, insert on pool_agreement, pool_signature to will_app, will_worker;
grant select on pool_city_rule, pool_offer, pool_agreement to will_report;
