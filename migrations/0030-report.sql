-- The lab's public report: written in sections by its coordinators and by the cities, published in numbered versions.
-- One report a lab: what is being written, and beside it every version that was published.
create table report_draft (
  tenant_id uuid not null references municipality (tenant_id),
  title_it text not null check (length(title_it) between 1 and 200),
  title_en text not null check (length(title_en) <= 200),
  changed_at timestamptz not null,
  primary key (tenant_id)
);

create table report_section (
  tenant_id uuid not null,
  id uuid not null,
  -- Of the four chapters of the volume: origin and logic, municipalities, diagnosis, voices and learnings.
  chapter smallint not null check (chapter between 1 and 4),
  position int not null check (position between 1 and 999),
  -- The city that it tells of, if it is about one.
  city text check (city ~ '^[a-z0-9-]{1,60}$'),
  title_it text not null check (length(title_it) <= 200),
  title_en text not null check (length(title_en) <= 200),
  body_it text not null check (length(body_it) <= 40000),
  body_en text not null check (length(body_en) <= 40000),
  author text not null check (length(author) <= 120),
  -- The author agreed to be named; otherwise the name is not printed.
  author_named boolean not null,
  state text not null check (state in ('draft', 'review', 'approved')),
  revision int not null check (revision >= 1),
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id) references report_draft (tenant_id),
  foreign key (tenant_id, changed_by) references account (tenant_id, id),
  check (title_it <> '' or title_en <> '')
);
create index report_section_in_order on report_section (tenant_id, chapter, position);
create index report_section_by_changer on report_section (tenant_id, changed_by);

-- What a figure said when the sentence around it was written: when data move, the sentence is looked at again.
create table report_reading (
  tenant_id uuid not null,
  section_id uuid not null,
  reference text not null check (reference ~ '^[a-z0-9-]{1,60}/[a-z-]{1,60}$'),
  reading jsonb not null,
  -- Kept as it was on purpose, with its date, although newer data say something else: those that were seen then.
  kept_against jsonb,
  read_at timestamptz not null,
  primary key (tenant_id, section_id, reference),
  foreign key (tenant_id, section_id) references report_section (tenant_id, id) on delete cascade
);

create table report_comment (
  tenant_id uuid not null,
  id uuid not null,
  section_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  written_by uuid,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, section_id) references report_section (tenant_id, id) on delete cascade,
  foreign key (tenant_id, written_by) references account (tenant_id, id)
);
create index report_comment_by_section on report_comment (tenant_id, section_id, written_at);
create index report_comment_by_writer on report_comment (tenant_id, written_by);

-- A published version holds its texts and the figures as they were: it needs nothing that may change later.
create table report_version (
  tenant_id uuid not null references municipality (tenant_id),
  number int not null check (number >= 1),
  published_at timestamptz not null,
  published_by uuid,
  content jsonb not null,
  primary key (tenant_id, number),
  foreign key (tenant_id, published_by) references account (tenant_id, id)
);
create index report_version_by_publisher on report_version (tenant_id, published_by);
create trigger report_version_append_only before update or delete on report_version for each row execute function refuse_change();

-- What somebody of a city wrote for the report: sent to the lab, which takes it into a section or not. Sent is sent.
create table report_contribution (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  -- The lab that it is shared with; the only other one that reads it.
  lab_id uuid not null,
  chapter smallint not null check (chapter between 1 and 4),
  language text not null check (language in ('it', 'en')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 40000),
  author text not null check (length(author) between 1 and 120),
  author_named boolean not null,
  sent_at timestamptz not null,
  sent_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, sent_by) references account (tenant_id, id)
);
create index report_contribution_by_time on report_contribution (tenant_id, sent_at);
create index report_contribution_by_sender on report_contribution (tenant_id, sent_by);
create trigger report_contribution_append_only before update on report_contribution for each row execute function refuse_change();

do $$
declare
  name text;
begin
  foreach name in array array['report_draft', 'report_section', 'report_reading', 'report_comment', 'report_version', 'report_contribution'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    if name <> 'report_version' then
      execute format(
        'create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
    end if;
  end loop;
end $$;
create policy everyone_reads on report_version for select using (true);
create policy tenant_writes on report_version for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
create policy lab_reads on report_contribution for select using (lab_id = current_setting('app.tenant_id')::uuid);

grant select, insert, update on report_draft, report_section, report_comment to will_app;
grant delete on report_section, report_comment to will_app;
grant select, insert, update, delete on report_reading to will_app;
grant select, insert on report_version to will_app;
grant select, insert on report_contribution to will_app;
grant select on report_version to will_report, will_worker;
