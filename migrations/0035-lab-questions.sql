-- Bodies that would like to be accompanied on the same path write to the lab. Who wrote, and how to answer: nothing else, and
-- not for long.
create table lab_question (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  body text not null check (length(body) between 1 and 200),
  place text not null check (length(place) between 1 and 120),
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) between 3 and 254),
  message text not null check (length(message) between 1 and 4000),
  language text not null check (language in ('it', 'en')),
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, settled_by) references account (tenant_id, id)
);
create index lab_question_by_time on lab_question (tenant_id, received_at);
create index lab_question_by_settler on lab_question (tenant_id, settled_by);
alter table lab_question enable row level security;
alter table lab_question force row level security;
create policy tenant_only on lab_question
  using (tenant_id = current_setting('app.tenant_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert, update on lab_question to will_app;
grant select, delete on lab_question to will_worker;

-- Jobs make documents and measures of the report: they read it.
grant select on report_draft, report_section, report_reading, report_comment, report_contribution to will_worker;
