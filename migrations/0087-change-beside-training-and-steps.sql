-- What lay between a round on change that a city told and the one before it: training that people of the city attended, and steps of its path that stood still and
-- went on. Counts of modules and of steps, never of people; a module counts where at least five people were told to have attended (docs/decisions/0050).

create table published_change_beside (
  tenant_id uuid not null,
  half_year text not null,
  edition int not null,
  -- The days between the two: from the day after the first closed to the day before the second opened.
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  stuck_then int not null check (stuck_then >= 0),
  went_on int not null check (went_on between 0 and stuck_then),
  stuck_now int not null check (stuck_now >= 0),
  -- Modules of any skill.
  modules int not null check (modules >= 0),
  primary key (tenant_id, half_year, edition),
  foreign key (tenant_id, half_year, edition) references published_change (tenant_id, half_year, edition)
);

-- How many of them work on a skill that the round says is missing; none has no row.
create table published_change_training (
  tenant_id uuid not null,
  half_year text not null,
  edition int not null,
  skill text not null check (skill ~ '^[a-z-]{1,40}$'),
  modules int not null check (modules > 0),
  primary key (tenant_id, half_year, edition, skill),
  foreign key (tenant_id, half_year, edition) references published_change_beside (tenant_id, half_year, edition)
);

do $$
declare name text;
begin
  foreach name in array array['published_change_beside', 'published_change_training'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy everyone_reads on %I for select using (true)', name);
    execute format('create policy tenant_writes on %I for insert with check (tenant_id = current_setting(''app.tenant_id'')::uuid)', name);
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_append_only', name);
    execute format('grant select, insert on %I to will_app, will_worker', name);
    execute format('grant select on %I to will_report', name);
  end loop;
end $$;
