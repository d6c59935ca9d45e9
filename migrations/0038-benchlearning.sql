-- Learning from cities that are alike: what makes them alike, and asking one how it did it.

-- Context of a city (residents, ages, spending, density) as the lab imports it, each with date and source; a newer row stands for an older one.
create table context_figure (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  city_id uuid not null,
  code text not null check (code in ('population', 'over-64-share', 'spending-per-head', 'density')),
  value double precision not null check (value > 0 and value < 1e9),
  as_of date not null,
  source text not null check (length(source) between 1 and 500),
  made_up boolean not null default false,
  entered_at timestamptz not null,
  primary key (tenant_id, id)
);
create index context_figure_by_city on context_figure (tenant_id, city_id, code, as_of);
alter table context_figure enable row level security;
alter table context_figure force row level security;
create policy everyone_reads on context_figure for select using (true);
create policy tenant_writes on context_figure for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
create trigger context_figure_append_only before update or delete on context_figure for each row execute function refuse_change();
grant select, insert on context_figure to will_app, will_worker;
grant select on context_figure to will_report;

-- One city asks another how it did it. The two read it, and the lab.
create table city_question (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  to_id uuid not null,
  indicator text not null check (indicator ~ '^[a-z][a-z0-9-]{1,60}$'),
  month date,
  text text not null check (length(text) between 1 and 2000),
  asked_at timestamptz not null,
  primary key (tenant_id, id),
  check (to_id <> tenant_id)
);
create index city_question_by_time on city_question (tenant_id, asked_at);

-- What the city that was asked says: with a meeting, or kindly not.
create table question_answer (
  tenant_id uuid not null references municipality (tenant_id),
  question_id uuid not null,
  from_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined')),
  text text check (length(text) between 1 and 2000),
  meeting_id uuid,
  answered_at timestamptz not null,
  primary key (tenant_id, question_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  check ((answer = 'accepted') = (meeting_id is not null)),
  check (answer = 'accepted' or text is not null)
);
create index question_answer_by_meeting on question_answer (tenant_id, meeting_id);

-- What came of it: what the city that asked took over, and what it changed. The last word counts.
create table question_outcome (
  tenant_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  to_id uuid not null,
  adopted text not null check (adopted in ('yes', 'partly', 'no')),
  model text check (length(model) between 1 and 200),
  text text not null check (length(text) between 1 and 2000),
  said_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references city_question (tenant_id, id)
);
create index question_outcome_by_question on question_outcome (tenant_id, question_id, said_at);

do $$
declare name text; other text;
begin
  foreach name in array array['city_question', 'question_answer', 'question_outcome'] loop
    other := case name when 'question_answer' then 'from_id' else 'to_id' end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy parties_read on %I for select using (tenant_id = current_setting(''app.tenant_id'')::uuid '
      'or %I = current_setting(''app.tenant_id'')::uuid '
      'or exists (select from municipality m where m.tenant_id = current_setting(''app.tenant_id'')::uuid and m.kind = ''lab''))', name, other);
    execute format('create policy tenant_writes on %I for insert with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('grant select, insert on %I to will_app, will_worker', name);
  end loop;
end $$;
grant select on city_question, question_answer, question_outcome to will_report;
