-- A round on change reminds those asked a week before it ends, and its answers are forgotten two years after it closed (docs/decisions/0029-answers-on-change-lie-in-an-urn.md).

alter table change_round
  add column reminded_on date check (reminded_on >= opened_on),
  -- What was answered is gone; what the city told of it stays.
  add column forgotten_on date check (forgotten_on >= closed_on);

-- Mailbox of an office or partner, never of a person, where whoever opened the round gave one. Gone when the round closes.
create table change_mailbox (
  tenant_id uuid not null,
  body_id uuid not null,
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$' and length(email) <= 254),
  primary key (tenant_id, body_id),
  foreign key (tenant_id, body_id) references change_body (tenant_id, id)
);
alter table change_mailbox enable row level security;
alter table change_mailbox force row level security;
create policy tenant_only on change_mailbox
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, delete on change_mailbox to will_app, will_worker;
-- Links go with the answers.
grant delete on change_link to will_app, will_worker;

-- A promise is not taken back, and a round that is closed stays so; the day on which its answers were forgotten is noted once.
create or replace function keep_change_promise() returns trigger language plpgsql as $$
begin
  if (new.id, new.tenant_id, new.half_year, new.mode, new.questionnaire, new.opened_on, new.made_up)
     is distinct from (old.id, old.tenant_id, old.half_year, old.mode, old.questionnaire, old.opened_on, old.made_up)
     or (old.closed_on is not null
         and (new.closes_on, new.closed_on, new.reminded_on) is distinct from (old.closes_on, old.closed_on, old.reminded_on))
     or (new.forgotten_on is distinct from old.forgotten_on and (old.forgotten_on is not null or old.closed_on is null)) then
    raise exception 'what was promised of a round is not rewritten' using errcode = 'P0001';
  end if;
  return new;
end $$;

-- One answer more, or the same answers: none is taken out or changed, and none comes after the round has closed; but all of them together are forgotten when
-- two years have passed since.
create or replace function keep_change_answers() returns trigger language plpgsql as $$
declare closed date;
begin
  select closed_on into closed from change_round r where r.tenant_id = new.tenant_id and r.id = new.round_id;
  if (new.tenant_id, new.id, new.round_id, new.mode, new.body_id) is distinct from (old.tenant_id, old.id, old.round_id, old.mode, old.body_id) then
    raise exception 'what was answered is not rewritten' using errcode = 'P0001';
  end if;
  if json_array_length(new.answers) = 0 and closed <= current_date - interval '2 years' then
    return new;
  end if;
  if (closed is not null and new.answers::text <> old.answers::text)
     or json_array_length(new.answers) not in (json_array_length(old.answers), json_array_length(old.answers) + 1)
     or (json_array_length(new.answers) = json_array_length(old.answers) and new.answers::text <> old.answers::text)
     or exists (select value::text from json_array_elements(old.answers) except all select value::text from json_array_elements(new.answers)) then
    raise exception 'what was answered is not rewritten' using errcode = 'P0001';
  end if;
  return new;
end $$;
