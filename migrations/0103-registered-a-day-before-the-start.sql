-- Whoever registers on the day of the start may know already how it went: a first registration comes on a day before, by the clock of Italy. What was registered
-- on its very day before this rule stays, and its page says so; nothing of it can be written anew.
alter table experiment_registration drop constraint experiment_registration_check1;
alter table experiment_registration add constraint registered_before_the_start
  check (version > 1 or (registered_at at time zone 'Europe/Rome')::date < starts_on) not valid;
