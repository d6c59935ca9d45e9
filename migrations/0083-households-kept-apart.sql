-- Two households that must not meet are kept apart by the desk, which can take it back: who said it and when, never why.
-- With one of them forgotten there is nobody left to keep apart.

alter table request_avoid no force row level security;
alter table account no force row level security;
alter table request_avoid
  add column said_at timestamptz not null default now(),
  add column said_by uuid,
  add foreign key (tenant_id, said_by) references account (tenant_id, id);
alter table request_avoid force row level security;
alter table account force row level security;
create index request_avoid_by_account on request_avoid (tenant_id, said_by);
grant delete on request_avoid to will_app, will_worker;
