-- Learning together: meetings of the lab and of its cities. Who hosts a meeting writes it; a meeting between two is read by both,
-- one of the whole lab by every city, one that is open by everyone. People are offices and numbers here, never names, but for who
-- signs up for an open meeting, and those rows are the host's alone.

create table meeting (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  kind text not null check (kind in ('plenary', 'bilateral', 'city-day', 'third-sector', 'event')),
  -- The other tenant of a meeting between two.
  with_id uuid,
  shown_to text not null check (shown_to in ('parties', 'lab', 'everyone')),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  title text not null check (length(title) between 1 and 160),
  -- Day in Rome, and minutes since its midnight where they are known.
  day date not null,
  from_minutes int check (from_minutes between 0 and 1439),
  to_minutes int check (to_minutes between 1 and 1440),
  place text check (length(place) between 1 and 200),
  -- Where it can be attended from afar; told only to who signs up and to the staff.
  join_url text check (join_url ~ '^https://' and length(join_url) <= 500),
  agenda text check (length(agenda) between 1 and 4000),
  seats int check (seats between 1 and 10000),
  -- Where the meeting is told of, for those that were before this platform.
  source text check (source ~ '^https?://' and length(source) <= 500),
  made_up boolean not null default false,
  -- Raised at each change, so that calendars take it in and two people do not undo one another.
  version int not null default 1 check (version > 0),
  primary key (tenant_id, id),
  check (with_id is null or with_id <> tenant_id),
  check ((kind = 'bilateral') = (with_id is not null)),
  check (kind <> 'bilateral' or shown_to = 'parties'),
  check (to_minutes is null or from_minutes < to_minutes)
);
create index meeting_by_day on meeting (tenant_id, day);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy parties_read on meeting for select using (
  tenant_id = current_setting('app.tenant_id')::uuid or with_id = current_setting('app.tenant_id')::uuid or shown_to <> 'parties');
create policy tenant_adds on meeting for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
create policy tenant_changes on meeting for update using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update on meeting to will_app, will_worker;
grant select on meeting to will_report;

-- What a meeting leaves: papers, who was there, what was decided, what somebody took upon itself.
create table meeting_note (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('material', 'slides', 'recording', 'attendance', 'decision', 'commitment')),
  text text not null check (length(text) between 1 and 1000),
  url text check (url ~ '^https://' and length(url) <= 500),
  -- Of attendance: how many came of that office.
  people int check (people between 1 and 10000),
  -- Of a commitment: which tenant, which office or role, by when.
  owner_id uuid,
  owner text check (length(owner) between 1 and 120),
  due date,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  check ((kind in ('material', 'slides', 'recording')) = (url is not null)),
  check ((kind = 'attendance') = (people is not null)),
  check ((kind = 'commitment') = (owner is not null) and (kind = 'commitment') = (due is not null)
    and (kind = 'commitment') = (owner_id is not null))
);
create index meeting_note_by_meeting on meeting_note (tenant_id, meeting_id);
alter table meeting_note enable row level security;
alter table meeting_note force row level security;
create policy parties_read on meeting_note for select using (
  exists (select from meeting m where m.tenant_id = meeting_note.tenant_id and m.id = meeting_note.meeting_id));
create policy tenant_adds on meeting_note for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
create policy tenant_removes on meeting_note for delete using (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, delete on meeting_note to will_app, will_worker;
grant select on meeting_note to will_report;

-- What was said of a commitment since, by the tenant that said it: whoever took it upon itself, or the host. The last word counts.
create table commitment_word (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  host_id uuid not null,
  commitment_id uuid not null,
  word text not null check (word in ('kept', 'dropped', 'open')),
  reason text check (length(reason) between 1 and 500),
  said_at timestamptz not null,
  primary key (tenant_id, id),
  check (word <> 'dropped' or reason is not null)
);
create index commitment_word_by_commitment on commitment_word (tenant_id, commitment_id);
alter table commitment_word enable row level security;
alter table commitment_word force row level security;
create policy parties_read on commitment_word for select using (
  exists (select from meeting_note n where n.tenant_id = commitment_word.host_id and n.id = commitment_word.commitment_id));
create policy tenant_adds on commitment_word for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
create trigger commitment_word_append_only before update or delete on commitment_word for each row execute function refuse_change();
grant select, insert on commitment_word to will_app, will_worker;
grant select on commitment_word to will_report;

-- Who comes to an open meeting: confirmed by mail, ended in one step, deleted on schedule, never shown.
create table meeting_signup (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  language text not null check (language in ('it', 'en')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ends_at timestamptz not null,
  token_hash bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);
create unique index meeting_signup_once on meeting_signup (tenant_id, meeting_id, lower(email));
create unique index meeting_signup_by_token on meeting_signup (tenant_id, token_hash);
create index meeting_signup_by_end on meeting_signup (tenant_id, ends_at);
create index meeting_signup_by_asking on meeting_signup (tenant_id, asked_at);
alter table meeting_signup enable row level security;
alter table meeting_signup force row level security;
create policy tenant_only on meeting_signup
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on meeting_signup to will_app, will_worker;

-- The address under which a calendar program of a member of the staff finds the meetings.
create table meeting_feed (
  tenant_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index meeting_feed_by_token on meeting_feed (tenant_id, token_hash);
alter table meeting_feed enable row level security;
alter table meeting_feed force row level security;
create policy tenant_only on meeting_feed
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update, delete on meeting_feed to will_app, will_worker;
