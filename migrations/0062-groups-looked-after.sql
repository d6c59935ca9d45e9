-- A group that stands still has a last day, as one that waits has; of both it is known when somebody was last sought for them, who
-- comes instead or joins. And a professional alone may be said not to come from a day on.

create table operator_stop (
  tenant_id uuid not null,
  operator_id uuid not null,
  said_at timestamptz not null,
  -- The first day on which they do not come.
  from_day date not null,
  -- Who said it; null where the system did.
  said_by uuid,
  ended_at timestamptz,
  primary key (tenant_id, operator_id, said_at),
  foreign key (tenant_id, operator_id) references operator (tenant_id, id),
  foreign key (tenant_id, said_by) references account (tenant_id, id),
  check (ended_at >= said_at)
);
create unique index operator_stop_one_at_a_time on operator_stop (tenant_id, operator_id) where ended_at is null;
create index operator_stop_by_account on operator_stop (tenant_id, said_by);
alter table operator_stop enable row level security;
alter table operator_stop force row level security;
create policy tenant_only on operator_stop
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update on operator_stop to will_app, will_worker;

alter table pool_stop drop constraint pool_stop_cause_check;
alter table pool_stop add constraint pool_stop_cause_check
  check (cause in ('requirement-lapsed', 'decision', 'term-over', 'operator'));
alter table pool_stop add column until_day date;
alter table pool_stop add column sought_at timestamptz;
-- Groups that stand still now have three weeks from today: until now nobody had told them of a last day.
alter table pool_stop no force row level security;
update pool_stop set until_day = current_date + 21 where ended_at is null;
alter table pool_stop force row level security;
alter table pool_stop add constraint pool_stop_has_a_last_day check (until_day is not null or ended_at is not null);
create index pool_stop_by_end on pool_stop (tenant_id, until_day) where ended_at is null;

alter table pool_pause add column sought_at timestamptz;

alter table pool drop constraint pool_end_reason_check;
alter table pool add constraint pool_end_reason_check check (end_reason in ('declined', 'lapsed', 'withdrawn', 'closed',
  'provider-stopped', 'no-offer', 'not-signed', 'not-refilled', 'no-place', 'not-resumed'));
