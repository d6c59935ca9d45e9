-- Somebody who has no mailbox and made no request, and asked the desk to be told of something: whom the letter is for. Gone with what
-- was asked, and with it the letters.
create table paper_addressee (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  -- As a request has one: what is said on the phone, and read in lists instead of the name.
  code text not null check (code ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  name text not null check (length(name) between 1 and 120),
  phone text not null check (length(phone) between 6 and 30),
  language text not null check (language in ('it', 'en')),
  kept_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
alter table paper_addressee enable row level security;
alter table paper_addressee force row level security;
create policy tenant_only on paper_addressee
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, delete on paper_addressee to will_app, will_worker;

alter table paper_letter no force row level security;
alter table forming_watch no force row level security;
alter table paper_addressee no force row level security;

-- A letter is for a household that asked for help, or for somebody who asked to be told.
alter table paper_letter alter column request_id drop not null;
alter table paper_letter add column addressee_id uuid;
alter table paper_letter add check (num_nonnulls(request_id, addressee_id) = 1);
alter table paper_letter add foreign key (tenant_id, addressee_id) references paper_addressee (tenant_id, id) on delete cascade;
create index paper_letter_by_addressee on paper_letter (tenant_id, addressee_id);
-- What it tells of is over, though nobody answered.
alter table paper_letter drop constraint paper_letter_state_check;
alter table paper_letter add constraint paper_letter_state_check
  check (state in ('waiting', 'posted', 'told', 'replaced', 'answered', 'over'));

-- A wish to be told of groups is of a mailbox, or was left at the desk.
alter table forming_watch alter column email drop not null;
alter table forming_watch add column addressee_id uuid;
alter table forming_watch add check (num_nonnulls(email, addressee_id) = 1);
alter table forming_watch add foreign key (tenant_id, addressee_id) references paper_addressee (tenant_id, id) on delete cascade;
create index forming_watch_by_addressee on forming_watch (tenant_id, addressee_id);

alter table paper_letter force row level security;
alter table forming_watch force row level security;
alter table paper_addressee force row level security;
