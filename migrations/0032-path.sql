-- The path of a city through the lab: the lab's programme of phases and steps, each city's own copy of it, what it gives as
-- evidence, the events around it, and the state that it shares with the lab
-- (docs/decisions/0022-a-city-shares-the-state-of-its-path.md).

-- The lab's programme: [{code, title: {it, en}, steps: [{code, title, asks, who}]}]. Cities copy it when they join.
create table programme_version (
  tenant_id uuid not null references municipality (tenant_id),
  version int not null check (version > 0),
  phases jsonb not null check (jsonb_typeof(phases) = 'array'),
  reason text not null check (length(reason) between 1 and 1000),
  published_at timestamptz not null,
  published_by uuid,
  primary key (tenant_id, version),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index programme_version_by_publisher on programme_version (tenant_id, published_by);
create trigger programme_version_append_only before update or delete on programme_version for each row execute function refuse_change();

-- Joining, pausing, coming back, leaving: the last row is how the city stands.
create table path_membership (
  tenant_id uuid not null references municipality (tenant_id),
  number int not null check (number > 0),
  kind text not null check (kind in ('joined', 'paused', 'resumed', 'left')),
  happened_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, number),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id)
);
create index path_membership_by_recorder on path_membership (tenant_id, recorded_by);
create trigger path_membership_append_only before update or delete on path_membership for each row execute function refuse_change();

create table path_step (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  code text not null check (code ~ '^[1-9]\.[1-9][0-9]?$'),
  phase int not null check (phase between 1 and 9),
  -- {title, asks, who}, each {it, en}, as the programme said; absent of a step that the city added.
  text jsonb check (jsonb_typeof(text) = 'object'),
  -- The last row of path_step_change, for lists.
  number int not null check (number > 0),
  state text not null check (state in ('not-begun', 'under-way', 'stuck', 'done', 'skipped')),
  state_since date not null,
  own_title text check (length(own_title) between 1 and 200),
  doer text check (length(doer) between 1 and 200),
  due_on date,
  reason text check (length(reason) between 1 and 1000),
  primary key (tenant_id, id),
  unique (tenant_id, code),
  check (text is not null or own_title is not null),
  check (state not in ('stuck', 'skipped') or reason is not null)
);

-- Each change of a step, with who made it; never rewritten.
create table path_step_change (
  tenant_id uuid not null,
  step_id uuid not null,
  number int not null check (number > 0),
  state text not null check (state in ('not-begun', 'under-way', 'stuck', 'done', 'skipped')),
  own_title text,
  doer text,
  due_on date,
  reason text,
  happened_on date not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id, step_id, number),
  foreign key (tenant_id, step_id) references path_step (tenant_id, id),
  foreign key (tenant_id, changed_by) references account (tenant_id, id),
  check (state not in ('stuck', 'skipped') or reason is not null)
);
create index path_step_change_by_changer on path_step_change (tenant_id, changed_by);
create trigger path_step_change_append_only before update or delete on path_step_change for each row execute function refuse_change();

-- What shows that a step was done: a file or an address, of one of four kinds. Set aside when it was a mistake, never deleted.
create table path_evidence (
  tenant_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  kind text not null check (kind in ('document', 'figure', 'agreement', 'minutes')),
  title text not null check (length(title) between 1 and 200),
  dated_on date not null,
  link text check (link ~ '^https?://' and length(link) <= 1000),
  file_name text check (length(file_name) between 1 and 200),
  media_type text check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/pkcs7-mime')),
  content bytea check (octet_length(content) between 1 and 5242880),
  digest bytea check (octet_length(digest) = 32),
  given_at timestamptz not null,
  given_by uuid,
  set_aside_at timestamptz,
  set_aside_why text check (length(set_aside_why) between 1 and 1000),
  primary key (tenant_id, id),
  foreign key (tenant_id, step_id) references path_step (tenant_id, id),
  foreign key (tenant_id, given_by) references account (tenant_id, id),
  check ((link is null) <> (content is null)),
  check ((content is null) = (file_name is null) and (content is null) = (media_type is null) and (content is null) = (digest is null)),
  check ((set_aside_at is null) = (set_aside_why is null))
);
create index path_evidence_by_step on path_evidence (tenant_id, step_id, dated_on);
create index path_evidence_by_giver on path_evidence (tenant_id, given_by);

-- What happened around: the city's own, and below the lab's, which stand on every city's line of time.
create table city_event (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  kind text not null check (kind in ('pandemic', 'law', 'council', 'money', 'meeting', 'other')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  title text not null check (length(title) between 1 and 300),
  source text check (length(source) <= 1000),
  written_at timestamptz not null,
  written_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, written_by) references account (tenant_id, id)
);
create index city_event_by_day on city_event (tenant_id, from_on);
create index city_event_by_writer on city_event (tenant_id, written_by);

create table lab_event (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  kind text not null check (kind in ('pandemic', 'law', 'council', 'money', 'meeting', 'other')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  title_it text not null check (length(title_it) between 1 and 300),
  title_en text not null check (length(title_en) between 1 and 300),
  source text check (length(source) <= 1000),
  written_at timestamptz not null,
  written_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, written_by) references account (tenant_id, id)
);
create index lab_event_by_day on lab_event (tenant_id, from_on);
create index lab_event_by_writer on lab_event (tenant_id, written_by);

-- How a city stands, as it shares it with the lab: written by the city's own use cases, in the same transaction.
create table shared_path (
  tenant_id uuid not null references municipality (tenant_id),
  standing text not null check (standing in ('joined', 'paused', 'resumed', 'left')),
  since date not null,
  reason text not null,
  -- [{code, title, state, since, due, reason}]
  steps jsonb not null check (jsonb_typeof(steps) = 'array'),
  updated_at timestamptz not null,
  primary key (tenant_id)
);

do $$
declare t text;
begin
  foreach t in array array['programme_version', 'path_membership', 'path_step', 'path_step_change', 'path_evidence', 'city_event', 'lab_event',
    'shared_path'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['path_membership', 'path_step', 'path_step_change', 'path_evidence', 'city_event', 'shared_path'] loop
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid)
      with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', t);
  end loop;
  -- The lab's own words are everybody's to read.
  foreach t in array array['programme_version', 'lab_event'] loop
    execute format('create policy everyone_reads on %I for select using (true)', t);
    execute format('create policy tenant_writes on %I for insert with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', t);
    execute format('create policy tenant_changes on %I for update using (tenant_id = current_setting(''app.tenant_id'')::uuid)
      with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', t);
    execute format('create policy tenant_removes on %I for delete using (tenant_id = current_setting(''app.tenant_id'')::uuid)', t);
  end loop;
end $$;

-- What a city shares with the lab, the lab alone reads: no other city does.
create policy lab_reads on shared_path for select using (exists (
  select from municipality m where m.tenant_id = current_setting('app.tenant_id')::uuid and m.kind = 'lab'));

grant select, insert on programme_version, path_membership, path_step, path_step_change, path_evidence, city_event, lab_event, shared_path
  to will_app, will_worker;
grant update (number, state, state_since, own_title, doer, due_on, reason) on path_step to will_app, will_worker;
grant update (set_aside_at, set_aside_why) on path_evidence to will_app, will_worker;
grant update (standing, since, reason, steps, updated_at) on shared_path to will_app, will_worker;
grant delete on city_event, lab_event to will_app, will_worker;
grant select on programme_version, path_membership, path_step, path_step_change, path_evidence, city_event, lab_event, shared_path to will_report;
