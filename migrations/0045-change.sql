-- The diagnosis of change: every six months a city asks offices and partners how the change goes. The answers of a round lie in urns: one row, one document in an
-- order made of what the answers say, written anew with each. No account, no address, no row and no time of an answer is anywhere.

create table change_round (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  -- 2026-1: January to June.
  half_year text not null check (half_year ~ '^20[0-9]{2}-[12]$'),
  -- What was promised before the first answer: nobody's office is known, or the office signs.
  mode text not null check (mode in ('anonymous', 'signed')),
  -- Version of the questions, src/domain/change/questionnaire.ts.
  questionnaire int not null check (questionnaire > 0),
  opened_on date not null,
  closes_on date not null check (closes_on >= opened_on),
  closed_on date,
  made_up boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, half_year),
  unique (tenant_id, id, mode)
);

-- Who is asked: an office or a partner by its name, never a person.
create table change_body (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  side text not null check (side in ('office', 'partner')),
  name text not null check (length(name) between 1 and 120),
  primary key (tenant_id, id),
  unique (tenant_id, round_id, name),
  foreign key (tenant_id, round_id) references change_round (tenant_id, id)
);

create table change_urn (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  mode text not null,
  -- Of a signed round alone: the office or partner whose answers these are. An anonymous round has one urn for all.
  body_id uuid,
  -- ChangeAnswer of src/domain/change/answer.ts, in no order. As text, which keeps it as it was written.
  answers json not null default '[]' check (json_typeof(answers) = 'array' and json_array_length(answers) <= 1000),
  -- Forms that have been counted, so that one sent twice counts once: sorted, tied to no answer, gone when the round closes.
  forms text[] not null default '{}' check (cardinality(forms) <= 1000),
  primary key (tenant_id, id),
  unique (tenant_id, round_id, body_id),
  foreign key (tenant_id, round_id, mode) references change_round (tenant_id, id, mode),
  foreign key (tenant_id, body_id) references change_body (tenant_id, id),
  check ((mode = 'signed') = (body_id is not null))
);
create index change_urn_by_round on change_urn (tenant_id, round_id, mode);
create index change_urn_by_body on change_urn (tenant_id, body_id);
-- An anonymous round has one urn, however often it is opened.
create unique index change_urn_one_for_all on change_urn (tenant_id, round_id) where mode = 'anonymous';

-- The links by which one answers; several open the same urn. Nothing is told of their use.
create table change_link (
  tenant_id uuid not null,
  token_hash bytea not null,
  urn_id uuid not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, urn_id) references change_urn (tenant_id, id)
);
create index change_link_by_urn on change_link (tenant_id, urn_id);

-- A promise is not taken back, and a round that is closed stays so.
create function keep_change_promise() returns trigger language plpgsql as $$
begin
  if (new.id, new.tenant_id, new.half_year, new.mode, new.questionnaire, new.opened_on, new.made_up)
     is distinct from (old.id, old.tenant_id, old.half_year, old.mode, old.questionnaire, old.opened_on, old.made_up)
     or old.closed_on is not null then
    raise exception 'what was promised of a round is not rewritten' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger change_round_promise before update on change_round for each row execute function keep_change_promise();
create trigger change_round_not_removed before delete on change_round for each row execute function refuse_change();
create trigger change_body_append_only before update or delete on change_body for each row execute function refuse_change();

-- One answer more, or the same answers: none is taken out or changed, and none comes after the round has closed.
create function keep_change_answers() returns trigger language plpgsql as $$
declare closed boolean;
begin
  select closed_on is not null into closed from change_round r where r.tenant_id = new.tenant_id and r.id = new.round_id;
  if (new.tenant_id, new.id, new.round_id, new.mode, new.body_id) is distinct from (old.tenant_id, old.id, old.round_id, old.mode, old.body_id)
     or (closed and new.answers::text <> old.answers::text)
     or json_array_length(new.answers) not in (json_array_length(old.answers), json_array_length(old.answers) + 1)
     or (json_array_length(new.answers) = json_array_length(old.answers) and new.answers::text <> old.answers::text)
     or exists (select value::text from json_array_elements(old.answers) except all select value::text from json_array_elements(new.answers)) then
    raise exception 'what was answered is not rewritten' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger change_urn_kept before update on change_urn for each row execute function keep_change_answers();
create trigger change_urn_not_removed before delete on change_urn for each row execute function refuse_change();

-- What a city tells everybody of a closed round: counts that are protected before they are written here. Told again, it is a next edition.
create table published_change (
  tenant_id uuid not null references municipality (tenant_id),
  half_year text not null check (half_year ~ '^20[0-9]{2}-[12]$'),
  edition int not null check (edition > 0),
  mode text not null check (mode in ('anonymous', 'signed')),
  questionnaire int not null check (questionnaire > 0),
  answered int not null check (answered >= 5),
  made_up boolean not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, half_year, edition),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index published_change_by_account on published_change (tenant_id, published_by);

create table published_change_figure (
  tenant_id uuid not null,
  half_year text not null,
  edition int not null,
  question text not null check (question ~ '^[a-z-]{1,40}$'),
  code text not null check (code ~ '^[a-z-]{1,40}$'),
  -- Absent when one to four stand behind it, or behind its rest.
  yes int check (yes = 0 or yes >= 5),
  withheld boolean not null,
  primary key (tenant_id, half_year, edition, question, code),
  foreign key (tenant_id, half_year, edition) references published_change (tenant_id, half_year, edition),
  check (withheld = (yes is null))
);

-- People's own words that they gave further, as the city read them and passed them on. For the lab; `for_report`: they may be told in the report.
create table published_change_word (
  tenant_id uuid not null,
  half_year text not null,
  edition int not null,
  number int not null check (number > 0),
  question text not null check (question ~ '^[a-z-]{1,40}$'),
  text text not null check (length(text) between 1 and 600),
  for_report boolean not null,
  primary key (tenant_id, half_year, edition, number),
  foreign key (tenant_id, half_year, edition) references published_change (tenant_id, half_year, edition)
);

do $$
declare name text;
begin
  foreach name in array array['change_round', 'change_body', 'change_urn', 'change_link'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
  foreach name in array array['published_change', 'published_change_figure', 'published_change_word'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_writes on %I for insert with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('grant select, insert on %I to will_app, will_worker', name);
  end loop;
end $$;
create policy everyone_reads on published_change for select using (true);
create policy everyone_reads on published_change_figure for select using (true);
create policy own_and_lab_read on published_change_word for select using (
  tenant_id = current_setting('app.tenant_id')::uuid
  or exists (select from municipality m where m.tenant_id = current_setting('app.tenant_id')::uuid and m.kind = 'lab'));

grant select, insert on change_body, change_link to will_app, will_worker;
grant select, insert, update on change_round, change_urn to will_app, will_worker;
grant select on published_change, published_change_figure to will_report;
