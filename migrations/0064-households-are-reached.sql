-- A request that a person of the desk answers: since when it waits for that, each attempt to reach its household, and the telephone
-- that the household is given.

alter table request add column desk_since timestamptz;

alter table request no force row level security;
update request set desk_since = updated_at where status in ('individual', 'to-professionals');
alter table request force row level security;

-- Kept by the database, because many ways lead a request to the desk and away from it: an answer that is changed later, as
-- a telephone number, never puts off what was promised.
create function keep_desk_since() returns trigger language plpgsql as $$
begin
  new.desk_since := case
    when new.status not in ('individual', 'to-professionals') then null
    when tg_op = 'UPDATE' and old.desk_since is not null then old.desk_since
    else new.updated_at end;
  return new;
end $$;
create trigger request_desk_since before insert or update of status on request for each row execute function keep_desk_since();
alter table request add check ((status in ('individual', 'to-professionals')) = (desk_since is not null));
create index request_to_reach on request (tenant_id, desk_since) where desk_since is not null;

-- Codes and days, never a word of what was said.
create table request_attempt (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  contacted_on date not null,
  how text not null check (how in ('phone', 'desk', 'home-visit', 'mail')),
  outcome text not null check (outcome in ('reached', 'not-reached', 'referred')),
  -- The day by which the household is contacted again: always where it was not reached.
  again_on date check (again_on >= contacted_on),
  referred_to text check (referred_to in ('social-service', 'health', 'provider', 'office')),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  foreign key (tenant_id, written_by) references account (tenant_id, id),
  check (outcome <> 'not-reached' or again_on is not null),
  check ((outcome = 'referred') = (referred_to is not null)),
  check (outcome <> 'referred' or again_on is null)
);
create index request_attempt_by_request on request_attempt (tenant_id, request_id, written_at);
create index request_attempt_by_writer on request_attempt (tenant_id, written_by);
create trigger request_attempt_append_only before update or delete on request_attempt for each row execute function refuse_change();

alter table request_attempt enable row level security;
alter table request_attempt force row level security;
create policy tenant_only on request_attempt
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert on request_attempt to will_app, will_worker;
