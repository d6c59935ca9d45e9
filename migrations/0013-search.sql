-- What the search reads beside the terms: one narrow row for each service that can be found, the words of a city as a list
-- to spell by, the words that find one another, and searches that found no answer
-- (docs/decisions/0003-search-by-a-term-table.md).

-- One row for each service that can be found. `facets` has one letter for each facet (src/domain/search/facets.ts), so that
-- choices are filtered and counted without reading the rows of terms. `lats` and `lons` are all places of a service that
-- has several; `room_at` is when somebody last said that there is room.
create table search_entry (
  tenant_id uuid not null,
  service_id uuid not null,
  title text not null,
  lat double precision,
  lon double precision,
  lats double precision[],
  lons double precision[],
  facets text not null,
  room_at timestamptz,
  primary key (tenant_id, service_id),
  foreign key (tenant_id, service_id) references service (tenant_id, id) on delete cascade
);
-- Everything by title, and titles that begin alike.
create index search_entry_by_title on search_entry (tenant_id, title, service_id);

-- The words of a city's services. `titled` ones stand in a title or in a label, and are what is suggested to who types.
-- `services` is how many have the word, as of the last count: it orders, nothing else.
create table search_word (
  tenant_id uuid not null references municipality (tenant_id),
  word text not null,
  stem text not null,
  titled boolean not null,
  services int not null default 1,
  primary key (tenant_id, word)
);

-- What is left of a word without one of its letters: two words that share a cut are a slip apart. Found by equality, the
-- one comparison of words that row-level security lets an index answer.
create table search_cut (
  tenant_id uuid not null references municipality (tenant_id),
  cut text not null,
  word text not null,
  primary key (tenant_id, cut, word)
);

-- Words that find one another, where the city changed them: a group of ours by its code, or one of its own.
create table synonym_group (
  tenant_id uuid not null references municipality (tenant_id),
  code text not null check (code ~ '^[a-z0-9-]{1,60}$'),
  words text[] not null check (cardinality(words) between 1 and 40),
  help text[] not null default '{}',
  active boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, code)
);

-- A word of searches that found nothing. What people type can name somebody, so a word that is in no list of ours is kept
-- as a digest alone, until five searches on three days have had it; then it is a need, not a name, and its text is kept.
create table unmet_word (
  tenant_id uuid not null references municipality (tenant_id),
  digest text not null,
  word text check (length(word) between 1 and 40),
  searches int not null check (searches > 0),
  days int not null check (days > 0),
  last_day date not null,
  primary key (tenant_id, digest)
);
create index unmet_word_by_day on unmet_word (tenant_id, last_day);

-- How often, on a day, by quarter and target. Nothing of who searched, no address, no hour. A digest of nothing stands for
-- a search by choices alone.
create table unmet_search (
  tenant_id uuid not null references municipality (tenant_id),
  day date not null,
  digest text not null,
  quarter text not null,
  audience text not null,
  help text not null,
  searches int not null check (searches > 0),
  primary key (tenant_id, day, digest, quarter, audience, help)
);

do $$
declare name text;
begin
  foreach name in array array['search_entry', 'search_word', 'search_cut', 'synonym_group', 'unmet_word', 'unmet_search'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant_only on %I using (tenant_id = current_setting(''app.tenant_id'')::uuid) '
      'with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
  end loop;
end $$;

grant select, insert, update, delete on search_entry, search_word, search_cut, synonym_group, unmet_word, unmet_search
  to will_app, will_worker;
grant select on unmet_word, unmet_search to will_report;

create or replace function will_analyze_catalogue() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  analyze public.service;
  analyze public.service_term;
  analyze public.location;
  analyze public.service_at_location;
  analyze public.entry_term;
  analyze public.search_entry;
  analyze public.search_word;
end $$;
