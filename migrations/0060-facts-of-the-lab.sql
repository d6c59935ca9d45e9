-- What is told of a city's path, and of the whole programme, is entered by the lab's staff: each fact with its source, which may have no
-- address; each correction a version more, with its reason; what nobody knows yet a blank that can be filled in.

create table lab_fact (
  tenant_id uuid not null references municipality (tenant_id),
  id uuid not null,
  version int not null check (version > 0),
  before int generated always as (nullif(version - 1, 0)) stored,
  -- The city that it is told of; the lab itself, of the whole programme.
  about_id uuid not null,
  -- The order in which a city's facts are told.
  position int not null check (position > 0),
  -- unknown: a blank, whose text says what is not known yet.
  state text not null check (state in ('told', 'unknown', 'withdrawn')),
  text_it text not null check (length(text_it) between 1 and 1000),
  text_en text not null check (length(text_en) between 1 and 1000),
  -- As much of the date as is known: 2023, 2023-04 or 2023-04-03.
  happened text check (happened ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  source_name text check (length(source_name) between 1 and 300),
  source_link text check (source_link ~ '^https?://' and length(source_link) <= 1000),
  source_page text check (length(source_page) between 1 and 60),
  -- verified: read in its source; inferred: deduced from it; recalled: told by somebody who was there.
  mark text check (mark in ('verified', 'inferred', 'recalled')),
  -- verified: the source says that it is part of WILL; inferred: a project of the city in the same years.
  will_link text check (will_link in ('verified', 'inferred')),
  reason text check (length(reason) between 1 and 1000),
  written_at timestamptz not null,
  written_by uuid,
  primary key (tenant_id, id, version),
  unique (tenant_id, id, version, about_id),
  -- A version follows the one before it, and is about the same city.
  foreign key (tenant_id, id, before, about_id) references lab_fact (tenant_id, id, version, about_id),
  foreign key (tenant_id, written_by) references account (tenant_id, id),
  check (version = 1 or reason is not null),
  check (version > 1 or state <> 'withdrawn'),
  check (state <> 'told' or (source_name is not null and mark is not null and will_link is not null)),
  check (state <> 'unknown' or (happened is null and source_name is null and mark is null and will_link is null)),
  check (source_name is not null or (source_link is null and source_page is null))
);
create index lab_fact_by_city on lab_fact (tenant_id, about_id);
create index lab_fact_by_version_before on lab_fact (tenant_id, id, before, about_id);
create index lab_fact_by_writer on lab_fact (tenant_id, written_by);

-- The facts that installations had been given with the register, in their order: who loaded them is not known.
insert into lab_fact (tenant_id, id, version, about_id, position, state, text_it, text_en, happened, source_name, source_link, mark, will_link,
  written_at)
select lab.tenant_id, gen_random_uuid(), 1, m.tenant_id, told.n, 'told', told.fact -> 'text' ->> 'it', told.fact -> 'text' ->> 'en',
  told.fact ->> 'date', substring(told.fact ->> 'source' from '^https?://(?:www\.)?([^/?#]+)'), told.fact ->> 'source', told.fact ->> 'mark',
  told.fact ->> 'willLink', now()
from municipality m
  join municipality lab on lab.kind = 'lab'
  cross join lateral jsonb_array_elements(m.facts) with ordinality as told (fact, n);
alter table municipality drop column facts;

create trigger lab_fact_append_only before update or delete on lab_fact for each row execute function refuse_change();
alter table lab_fact enable row level security;
alter table lab_fact force row level security;
create policy everyone_reads on lab_fact for select using (true);
create policy tenant_writes on lab_fact for insert with check (tenant_id = current_setting('app.tenant_id')::uuid);
grant select, insert on lab_fact to will_app, will_worker;
grant select on lab_fact to will_report;

-- The city that the lab writes an event of; absent of what happened to all.
alter table lab_event add column about_id uuid;
create index lab_event_by_city on lab_event (tenant_id, about_id, from_on);
