-- The life of a group that runs: its calendar and register, what each family owes, messages, changes, its closing.

alter table pool add column ends_on date;
-- Out of a group that goes on without it: its last day was the one before.
alter table pool_member add column left_on date;
alter table pool_member add check (left_on is null or not live);
create index pool_by_end on pool (tenant_id, ends_on);

-- Days on which a group does not meet though it is its weekday, both included.
create table pool_closure (
  tenant_id uuid not null,
  pool_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null check (reason in ('pause', 'operator', 'place', 'families')),
  said_at timestamptz not null,
  primary key (tenant_id, pool_id, from_day),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  check (to_day between from_day and from_day + 120)
);

-- A group that waits, from a day on: for somebody to join, or for its families to say whether the new price will do.
create table pool_pause (
  tenant_id uuid not null,
  pool_id uuid not null,
  from_day date not null,
  reason text not null check (reason in ('refill', 'confirm')),
  -- Up to when it waits; then it is dissolved.
  until_day date not null check (until_day >= from_day),
  -- The first day on which it met again, or on which it was over.
  ended_on date check (ended_on >= from_day),
  primary key (tenant_id, pool_id, from_day),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
create unique index pool_pause_one_open on pool_pause (tenant_id, pool_id) where ended_on is null;
create index pool_pause_by_end on pool_pause (tenant_id, until_day) where ended_on is null;

-- The register: whether a session was held, and who was there.
create table pool_meeting (
  tenant_id uuid not null,
  pool_id uuid not null,
  day date not null,
  outcome text not null check (outcome in ('held', 'not-held')),
  kept_at timestamptz not null,
  kept_by text not null check (kept_by in ('provider', 'desk')),
  primary key (tenant_id, pool_id, day),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
create index pool_meeting_by_day on pool_meeting (tenant_id, day);
create table pool_attendance (
  tenant_id uuid not null,
  pool_id uuid not null,
  day date not null,
  request_id uuid not null,
  mark text not null check (mark in ('present', 'absent')),
  primary key (tenant_id, pool_id, day, request_id),
  foreign key (tenant_id, pool_id, day) references pool_meeting (tenant_id, pool_id, day),
  foreign key (tenant_id, request_id) references request (tenant_id, id)
);
create index pool_attendance_by_request on pool_attendance (tenant_id, request_id);

-- A family says beforehand that it will not come.
create table pool_absence (
  tenant_id uuid not null,
  pool_id uuid not null,
  day date not null,
  request_id uuid not null,
  said_at timestamptz not null,
  primary key (tenant_id, pool_id, day, request_id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id)
);
create index pool_absence_by_request on pool_absence (tenant_id, request_id);

-- What a group pays from a day on, who pays what, and the rules of absences and notice: PriceTerms of src/domain/pricing/terms.ts.
-- What held before stays as it was. Without a row: the agreement that was signed, or the proposal that all said yes to.
create table pool_period (
  tenant_id uuid not null,
  pool_id uuid not null,
  from_day date not null,
  terms jsonb not null check (jsonb_typeof(terms) = 'object'),
  -- AbsenceRule of src/domain/group-life/agreement-terms.ts.
  absence jsonb not null check (jsonb_typeof(absence) = 'object'),
  notice_days smallint not null check (notice_days between 0 and 365),
  primary key (tenant_id, pool_id, from_day),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);

-- What the register said otherwise after its month was closed: a line of the next statement.
create table pool_correction (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  day date not null,
  -- What is owed more or, below zero, less; of it what coordination costs, and what the city gives.
  cents int not null check (cents <> 0),
  coordination_cents int not null,
  contribution_cents int not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id)
);
create index pool_correction_by_pool on pool_correction (tenant_id, pool_id, day);
create index pool_correction_by_age on pool_correction (tenant_id, made_at);
create index pool_correction_by_request on pool_correction (tenant_id, request_id);

-- A month of a group that was closed: from then on it is what it is.
create table pool_month (
  tenant_id uuid not null,
  pool_id uuid not null,
  month date not null check (extract(day from month) = 1),
  closed_at timestamptz not null,
  -- What the provider is owed, and what coordination cost; what families do not bear of the two is the city's.
  provider_cents int not null,
  coordination_cents int not null,
  city_cents int not null,
  primary key (tenant_id, pool_id, month),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
create table pool_statement_line (
  tenant_id uuid not null,
  pool_id uuid not null,
  month date not null,
  request_id uuid not null,
  number smallint not null check (number >= 1),
  kind text not null check (kind in ('session', 'correction')),
  day date not null,
  slots smallint,
  -- `excused`: it said in time that it would not come, and owes nothing by the rule of its group.
  mark text check (mark in ('present', 'excused', 'absent')),
  -- The family's part of the price, coordination in it; what of the part the city gives.
  cents int not null,
  coordination_cents int not null,
  contribution_cents int not null,
  correction_id uuid,
  primary key (tenant_id, pool_id, month, request_id, number),
  foreign key (tenant_id, pool_id, month) references pool_month (tenant_id, pool_id, month),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  foreign key (tenant_id, correction_id) references pool_correction (tenant_id, id),
  unique (tenant_id, correction_id),
  check ((kind = 'session') = (mark is not null and slots is not null)),
  check ((kind = 'correction') = (correction_id is not null)),
  check (kind = 'correction' or (coordination_cents between 0 and cents and contribution_cents between 0 and cents))
);
create index pool_statement_line_by_request on pool_statement_line (tenant_id, request_id, month);

-- A change to a group that runs, which its families are asked about before it holds.
create table pool_change (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  kind text not null check (kind in ('leave', 'join', 'substitute', 'close')),
  status text not null check (status in ('asked', 'settled', 'applied', 'refused', 'lapsed', 'overtaken')),
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  starts_on date not null,
  -- PriceTerms from then on; absent where no price was found, or none changes.
  terms jsonb check (jsonb_typeof(terms) = 'object'),
  operator_id uuid,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, operator_id) references operator (tenant_id, id),
  check ((kind = 'substitute') = (operator_id is not null)),
  check ((status in ('asked', 'settled')) = (ended_at is null))
);
create unique index pool_change_one_open on pool_change (tenant_id, pool_id) where ended_at is null;
create index pool_change_by_pool on pool_change (tenant_id, pool_id, asked_at);
create index pool_change_by_operator on pool_change (tenant_id, operator_id);
create index pool_change_by_time on pool_change (tenant_id, status, answer_by) where ended_at is null;
create table pool_change_part (
  tenant_id uuid not null,
  change_id uuid not null,
  request_id uuid not null,
  role text not null check (role in ('stays', 'leaves', 'joins')),
  answer text not null check (answer in ('pending', 'accepted', 'declined', 'not-needed')),
  answered_at timestamptz,
  -- What it pays an hour from then on; absent for who leaves, and where there is no price.
  share_cents int check (share_cents >= 0),
  solo_cents int not null check (solo_cents >= 0),
  metres int not null check (metres >= 0),
  primary key (tenant_id, change_id, request_id),
  foreign key (tenant_id, change_id) references pool_change (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  -- Nobody pays more than alone.
  check (share_cents <= solo_cents)
);
create index pool_change_part_by_request on pool_change_part (tenant_id, request_id);

-- Words within a group. Who wrote them is an id; what may be told of it is decided when they are read.
create table pool_message (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  -- The family that wrote it; absent for the provider and the municipality.
  request_id uuid,
  author text not null check (author in ('family', 'provider', 'municipality')),
  text text check (length(text) between 1 and 600),
  sent_at timestamptz not null,
  hidden_at timestamptz,
  hide_reason text check (hide_reason in ('personal', 'rude', 'selling', 'other')),
  primary key (tenant_id, id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  check ((author = 'family') = (request_id is not null)),
  check ((hidden_at is null) = (hide_reason is null))
);
create index pool_message_by_pool on pool_message (tenant_id, pool_id, sent_at);
create index pool_message_by_request on pool_message (tenant_id, request_id);
create index pool_message_by_age on pool_message (tenant_id, sent_at);
create table pool_message_report (
  tenant_id uuid not null,
  message_id uuid not null,
  request_id uuid not null,
  reported_at timestamptz not null,
  primary key (tenant_id, message_id, request_id),
  foreign key (tenant_id, message_id) references pool_message (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id)
);
create index pool_message_report_by_request on pool_message_report (tenant_id, request_id);

-- The address under which a family's calendar program asks for the sessions: only its hash.
create table pool_calendar_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  request_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, token_hash),
  unique (tenant_id, request_id),
  foreign key (tenant_id, request_id) references request (tenant_id, id)
);

-- The three questions when a group has ended.
create table pool_feedback (
  tenant_id uuid not null,
  pool_id uuid not null,
  request_id uuid not null,
  helped text not null check (helped in ('yes', 'partly', 'no')),
  again text not null check (again in ('yes', 'perhaps', 'no')),
  met text not null check (met in ('nobody', 'families', 'neighbourhood')),
  said_at timestamptz not null,
  taken_by text not null check (taken_by in ('family', 'desk')),
  primary key (tenant_id, pool_id, request_id),
  foreign key (tenant_id, pool_id, request_id) references pool_member (tenant_id, pool_id, request_id)
);
create index pool_feedback_by_request on pool_feedback (tenant_id, request_id);

create trigger pool_correction_append_only before update or delete on pool_correction for each row execute function refuse_change();
create trigger pool_month_append_only before update or delete on pool_month for each row execute function refuse_change();
create trigger pool_statement_line_append_only before update or delete on pool_statement_line for each row execute function refuse_change();
create trigger pool_period_append_only before update or delete on pool_period for each row execute function refuse_change();

-- The first day on which a group may meet: as it was agreed, or the day after all said yes.
create function group_start_day(tenant uuid, group_id uuid) returns date language sql stable as $$
  select coalesce(
    (select min(from_day) from pool_period where tenant_id = tenant and pool_id = group_id),
    (select greatest((terms ->> 'startsOn')::date, (pool.started_at at time zone 'Europe/Rome')::date) from pool_agreement
      where tenant_id = tenant and pool_id = group_id order by version desc limit 1),
    (coalesce(pool.started_at, pool.agreed_at) at time zone 'Europe/Rome')::date + 1)
  from pool where pool.tenant_id = tenant and pool.id = group_id
$$;

do $$
declare name text;
begin
  foreach name in array array['pool_closure', 'pool_pause', 'pool_meeting', 'pool_attendance', 'pool_absence', 'pool_period',
    'pool_correction', 'pool_month', 'pool_statement_line', 'pool_change', 'pool_change_part',
    'pool_message', 'pool_message_report', 'pool_calendar_link', 'pool_feedback'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert on pool_period, pool_correction, pool_month, pool_statement_line to will_app, will_worker;
grant select, insert, update on pool_pause, pool_meeting, pool_attendance, pool_change, pool_change_part, pool_message, pool_feedback to will_app, will_worker;
grant select, insert on pool_message_report to will_app, will_worker;
grant select, insert, delete on pool_closure, pool_absence, pool_calendar_link to will_app, will_worker;
grant delete on pool_message, pool_message_report to will_worker;
grant select on pool_closure, pool_pause, pool_meeting, pool_attendance, pool_absence, pool_period, pool_correction,
  pool_month, pool_statement_line, pool_change, pool_change_part, pool_message, pool_message_report, pool_feedback to will_report;
