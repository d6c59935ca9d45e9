-- What is left of a group that is over goes in three steps, each with its term: words between families, who was there on which day, accounts
-- and agreement. What is on record here is gone, and does not come back.
create table pool_forgotten (
  tenant_id uuid not null,
  pool_id uuid not null,
  stage text not null check (stage in ('words', 'days', 'accounts')),
  at timestamptz not null,
  primary key (tenant_id, pool_id, stage),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
alter table pool_forgotten enable row level security;
alter table pool_forgotten force row level security;
create policy tenant_only on pool_forgotten
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select on pool_forgotten to will_app;
grant select, insert on pool_forgotten to will_worker;

-- Whatever the program says: nothing of a group that lives, nothing before three months, and no accounts of a group that ran before five years
-- (art. 2948 n. 4 of the Civil Code: until then what is paid by the month can be claimed). A day less, for the hour of summer.
create function refuse_to_forget_early() returns trigger language plpgsql as $$
declare
  ended record;
  term interval;
begin
  select status, ended_at into ended from pool where tenant_id = new.tenant_id and id = new.pool_id;
  -- Of another city, or of none: its policy and its key refuse the row.
  if not found then return new; end if;
  term := case when new.stage = 'accounts' and ended.status = 'closed' then interval '5 years' else interval '89 days' end;
  if ended.ended_at is null or new.at < ended.ended_at + term then
    raise exception 'it is too early to forget the % of a group', new.stage using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger pool_forgotten_not_early before insert on pool_forgotten
  for each row execute function refuse_to_forget_early();
create trigger pool_forgotten_append_only before update or delete on pool_forgotten
  for each row execute function refuse_change();

-- Who was there, month by month: what the figures count, without the days.
create table pool_attendance_month (
  tenant_id uuid not null,
  pool_id uuid not null,
  month date not null check (extract(day from month) = 1),
  request_id uuid not null,
  present smallint not null check (present >= 0),
  marks smallint not null check (marks >= present and marks > 0),
  primary key (tenant_id, pool_id, month, request_id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id)
);
create index pool_attendance_month_by_request on pool_attendance_month (tenant_id, request_id);
create index pool_attendance_month_by_month on pool_attendance_month (tenant_id, month);
alter table pool_attendance_month enable row level security;
alter table pool_attendance_month force row level security;
create policy tenant_only on pool_attendance_month
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select on pool_attendance_month to will_app, will_report;
grant select, insert on pool_attendance_month to will_worker;

-- How families found their group, as counts: of no family and no group.
create table pool_feedback_count (
  tenant_id uuid not null references municipality (tenant_id),
  month date not null check (extract(day from month) = 1),
  quarter text not null,
  helped text not null check (helped in ('yes', 'partly', 'no')),
  again text not null check (again in ('yes', 'perhaps', 'no')),
  met text not null check (met in ('nobody', 'families', 'neighbourhood')),
  answers integer not null check (answers > 0),
  primary key (tenant_id, month, quarter, helped, again, met)
);
alter table pool_feedback_count enable row level security;
alter table pool_feedback_count force row level security;
create policy tenant_only on pool_feedback_count
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select on pool_feedback_count to will_app, will_report;
grant select, insert, update on pool_feedback_count to will_worker;

-- What is never rewritten is removed in one case alone: when it is on record that the accounts of its group are gone.
create function refuse_while_accounts_are_kept() returns trigger language plpgsql as $$
begin
  if not exists (
    select from pool_forgotten gone where gone.tenant_id = old.tenant_id and gone.pool_id = old.pool_id and gone.stage = 'accounts'
  ) then
    raise exception 'rows of % are kept as long as the accounts of their group', tg_table_name using errcode = 'P0001';
  end if;
  return old;
end $$;
do $$
declare name text;
begin
  foreach name in array array['pool_agreement', 'pool_signature', 'pool_period', 'pool_correction', 'pool_statement_line'] loop
    execute format('drop trigger %I on %I', name || '_append_only', name);
    execute format('create trigger %I before update on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('create trigger %I before delete on %I for each row execute function refuse_while_accounts_are_kept()',
      name || '_kept', name);
  end loop;
end $$;

-- Time alone removes them: the process that serves pages may not.
grant delete on pool_agreement, pool_signature, pool_period, pool_correction, pool_statement_line, pool_contribution, pool_change,
  pool_change_part, pool_offer, pool_call_letter, pool_choice, pool_consent, pool_attendance, pool_feedback, forming_member, forming_group
  to will_worker;

-- How many years a city keeps the accounts of its groups, after the year in which each ended.
alter table pool_city_rule add column account_years smallint not null default 10 check (account_years between 5 and 30);
