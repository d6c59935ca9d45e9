-- Training of the lab: its programme in modules with their materials, who attended by office and never by name, and what people
-- say of their own skills before and after, kept as counts.

-- A module of the programme. The lab writes it; once it is published every city reads it, and everybody where it is open.
create table training_module (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  position int not null check (position between 1 and 1000),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  shown_to text not null check (shown_to in ('lab', 'everyone')),
  title text not null check (length(title) between 1 and 160),
  aim text check (length(aim) between 1 and 2000),
  -- Each does it when it suits; or on a day, or at a meeting that says day and place itself, or on a day that is not known.
  own_time boolean not null,
  meeting_id uuid,
  day date,
  from_minutes int check (from_minutes between 0 and 1439),
  to_minutes int check (to_minutes between 1 and 1440),
  place text check (length(place) between 1 and 200),
  join_url text check (join_url ~ '^https://' and length(join_url) <= 500),
  -- How long it takes, where that is known.
  minutes int check (minutes between 5 and 10000),
  -- Codes of the catalogue of skills, or of those that the lab added.
  skills text[] not null check (cardinality(skills) <= 12),
  source text check (source ~ '^https?://' and length(source) <= 500),
  made_up boolean not null default false,
  version int not null default 1 check (version > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  check (meeting_id is null or (day is null and place is null and join_url is null and not own_time)),
  check (not own_time or day is null),
  check (day is not null or from_minutes is null),
  check (to_minutes is null or from_minutes < to_minutes)
);
create index training_module_by_position on training_module (tenant_id, position);
create index training_module_by_meeting on training_module (tenant_id, meeting_id);

-- What one learns from: an address, or a document that is kept here; who made it, and where it comes from.
create table training_material (
  tenant_id uuid not null,
  id uuid not null,
  module_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  maker text check (length(maker) between 1 and 200),
  source text check (source ~ '^https?://' and length(source) <= 500),
  url text check (url ~ '^https://' and length(url) <= 500),
  file_name text check (length(file_name) between 1 and 200),
  file_size int check (file_size between 1 and 10485760),
  added_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, module_id) references training_module (tenant_id, id),
  check ((url is null) <> (file_name is null)),
  check ((file_name is null) = (file_size is null))
);
create index training_material_by_module on training_material (tenant_id, module_id, added_at);

create table training_file (
  tenant_id uuid not null,
  material_id uuid not null,
  content bytea not null check (octet_length(content) between 1 and 10485760),
  primary key (tenant_id, material_id),
  foreign key (tenant_id, material_id) references training_material (tenant_id, id) on delete cascade
);

-- Skills beyond the catalogue, as the lab added them.
create table training_skill (
  tenant_id uuid not null references municipality (tenant_id),
  code text not null check (code ~ '^added-[0-9a-f-]{36}$'),
  kind text not null check (kind in ('knowledge', 'skill', 'attitude')),
  name_it text not null check (length(name_it) between 1 and 160),
  name_en text not null check (length(name_en) between 1 and 160),
  source text check (source ~ '^https?://' and length(source) <= 500),
  retired boolean not null default false,
  added_at timestamptz not null,
  primary key (tenant_id, code)
);

-- How many of a city attended a module, by office: said by the city, or by the lab for it. Those two read it.
create table training_attendance (
  tenant_id uuid not null references municipality (tenant_id),
  city_id uuid not null,
  module_id uuid not null,
  office text not null check (office in ('desk', 'social-workers', 'community-managers', 'managers', 'partners', 'others')),
  people int not null check (people between 1 and 10000),
  said_at timestamptz not null,
  primary key (tenant_id, city_id, module_id, office)
);

-- What everybody else reads of it: people in all, where they are five at least, and told anew only when five have come or gone.
create table training_told (
  tenant_id uuid not null references municipality (tenant_id),
  city_id uuid not null,
  module_id uuid not null,
  people int check (people >= 5),
  -- What was told last, in figures: the next figure is held against it.
  last_people int check (last_people >= 5),
  told_at timestamptz not null,
  primary key (tenant_id, city_id, module_id),
  check (people is null or people = last_people)
);

-- A self-assessment: one link, answered before and after. What was answered is kept as counts, never as somebody's row.
create table training_assessment (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  -- A module of the lab; null for the whole programme.
  module_id uuid,
  skills text[] not null check (cardinality(skills) between 1 and 12),
  catalogue_version int not null check (catalogue_version > 0),
  stage text not null check (stage in ('before', 'after', 'closed')),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  before_answers int not null default 0 check (before_answers between 0 and 2000),
  after_answers int not null default 0 check (after_answers between 0 and 2000),
  pairs int not null default 0 check (pairs between 0 and after_answers),
  made_up boolean not null default false,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index training_assessment_by_token on training_assessment (tenant_id, token_hash);
create index training_assessment_by_end on training_assessment (tenant_id, ends_at);

create table training_tally (
  tenant_id uuid not null,
  assessment_id uuid not null,
  side text not null check (side in ('before', 'after')),
  skill text not null,
  point int not null check (point between 1 and 5),
  answers int not null check (answers > 0),
  primary key (tenant_id, assessment_id, side, skill, point),
  foreign key (tenant_id, assessment_id) references training_assessment (tenant_id, id)
);

-- Of those who could be paired: how many say more of a skill than before, the same, less.
create table training_move (
  tenant_id uuid not null,
  assessment_id uuid not null,
  skill text not null,
  moved text not null check (moved in ('up', 'same', 'down')),
  people int not null check (people > 0),
  primary key (tenant_id, assessment_id, skill, moved),
  foreign key (tenant_id, assessment_id) references training_assessment (tenant_id, id)
);

-- A first answer that waits for its second: under a keyed digest of words that its author chose, whose key is the link and is not kept.
-- Deleted when the second comes, when the self-assessment closes, or when its time is over.
create table training_waiting (
  tenant_id uuid not null,
  assessment_id uuid not null,
  pair_key bytea not null check (octet_length(pair_key) = 32),
  points jsonb not null,
  primary key (tenant_id, assessment_id, pair_key),
  foreign key (tenant_id, assessment_id) references training_assessment (tenant_id, id)
);

-- Forms that were counted, so that one sent twice counts once: digests, of no answer. Deleted with the closing.
create table training_counted (
  tenant_id uuid not null,
  assessment_id uuid not null,
  form_key bytea not null check (octet_length(form_key) = 32),
  primary key (tenant_id, assessment_id, form_key),
  foreign key (tenant_id, assessment_id) references training_assessment (tenant_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['training_module', 'training_material', 'training_file', 'training_skill', 'training_attendance', 'training_told',
    'training_assessment', 'training_tally', 'training_move', 'training_waiting', 'training_counted'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to will_app, will_worker', t);
  end loop;
  foreach t in array array['training_skill', 'training_told'] loop
    execute format('create policy everyone_reads on %I for select using (true)', t);
  end loop;
end $$;
create policy readers on training_module for select
  using (tenant_id = current_setting('app.tenant_id')::uuid or state <> 'draft');
create policy readers on training_material for select using (
  exists (select from training_module m where m.tenant_id = training_material.tenant_id and m.id = training_material.module_id));
create policy readers on training_file for select using (
  exists (select from training_material m where m.tenant_id = training_file.tenant_id and m.id = training_file.material_id));
create policy city_reads on training_attendance for select using (city_id = current_setting('app.tenant_id')::uuid);
revoke delete on training_module, training_skill, training_told, training_assessment, training_tally, training_move from will_app, will_worker;
revoke update on training_material, training_file, training_waiting, training_counted from will_app, will_worker;
grant select on training_module, training_material, training_skill, training_told to will_report;
