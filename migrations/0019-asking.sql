-- More kinds of help can be asked for than neighbours share; some need no hours, ages or price.
alter table request drop constraint request_windows_check;
alter table request add constraint request_windows_check
  check (jsonb_typeof(windows) = 'array' and jsonb_array_length(windows) between 0 and 40);
alter table request drop constraint request_days_check;
alter table request add constraint request_days_check check (days between 0 and 7);
alter table request drop constraint request_slots_check;
alter table request add constraint request_slots_check check (slots between 0 and 24);
alter table request drop constraint request_check;
alter table request add constraint request_ages_check
  check (cardinality(ages) in (0, seats) and 0 <= all (ages) and 120 >= all (ages));

-- Nobody looks for a group while a request is paused; it goes on by itself on a day.
alter table request drop constraint request_status_check;
alter table request add constraint request_status_check
  check (status in ('waiting', 'proposed', 'agreed', 'to-professionals', 'individual', 'paused', 'withdrawn'));
alter table request add column paused_until date;
alter table request add constraint request_paused_check check ((status = 'paused') = (paused_until is not null));
create index request_by_pause on request (tenant_id, paused_until) where paused_until is not null;

-- What may wait to be shared has all that the engine needs.
alter table request add constraint request_waiting_check check (
  status not in ('waiting', 'proposed', 'agreed')
  or (days >= 1 and slots >= 1 and jsonb_array_length(windows) >= 1 and cardinality(ages) = seats)
);

-- How the household said it: {details, windows, tolerance, budget}. The engine reads what was made of it.
alter table request add column said jsonb not null default '{}' check (jsonb_typeof(said) = 'object');
