-- What is told on paper, or by a call from the desk, to a household that no mail reaches: kept with what it tells of, in the
-- words that go into the envelope. Nobody is named in it; the name is added when the letter is printed.
create table paper_letter (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  -- As of a message: one event never makes two letters.
  event_key text not null check (length(event_key) between 1 and 300),
  kind text not null check (length(kind) between 1 and 40),
  -- A later letter about the same takes the place of one that still waits.
  about text not null check (length(about) between 1 and 120),
  language text not null check (language in ('it', 'en')),
  subject text not null check (length(subject) between 1 and 300),
  -- Empty once it is forgotten.
  body text not null check (length(body) <= 8000),
  asks text not null check (asks in ('nothing', 'answer', 'call')),
  until timestamptz not null,
  -- Where the desk writes down what the household says: a path of the municipality.
  desk_path text check (desk_path ~ '^/[a-z0-9/-]{1,200}$'),
  -- The text or the message in the app that left as well.
  message_id uuid,
  -- It waits to be printed only if that never left.
  only_if_unsent boolean not null default false check (message_id is not null or not only_if_unsent),
  written_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'posted', 'told', 'replaced', 'answered')),
  settled_at timestamptz check (settled_at >= written_at),
  settled_by uuid,
  check ((state = 'waiting') = (settled_at is null)),
  check ((state in ('posted', 'told')) = (settled_by is not null)),
  primary key (tenant_id, id),
  unique (tenant_id, event_key),
  foreign key (tenant_id, request_id) references request (tenant_id, id),
  foreign key (tenant_id, message_id) references message (tenant_id, id),
  foreign key (tenant_id, settled_by) references account (tenant_id, id)
);
create index paper_letter_waiting on paper_letter (tenant_id, until, id) where state = 'waiting';
create index paper_letter_settled on paper_letter (tenant_id, settled_at);
create index paper_letter_by_request on paper_letter (tenant_id, request_id);
create index paper_letter_by_message on paper_letter (tenant_id, message_id);
create index paper_letter_by_account on paper_letter (tenant_id, settled_by);
alter table paper_letter enable row level security;
alter table paper_letter force row level security;
create policy tenant_only on paper_letter
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on paper_letter to will_app, will_worker;

-- The number to ring and the place to come to, as every letter of a municipality says them.
create table desk_contact (
  tenant_id uuid not null,
  phone text not null check (length(phone) between 6 and 30),
  place text not null check (length(place) <= 200),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id),
  foreign key (tenant_id) references municipality (tenant_id),
  foreign key (tenant_id, changed_by) references account (tenant_id, id)
);
create index desk_contact_by_account on desk_contact (tenant_id, changed_by);
alter table desk_contact enable row level security;
alter table desk_contact force row level security;
create policy tenant_only on desk_contact
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update on desk_contact to will_app, will_worker;

-- Whoever would rather read on paper, though a mailbox would reach them.
alter table request_contact add column on_paper boolean not null default false;
