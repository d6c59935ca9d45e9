-- Who answered a self-assessment before a city could tell the others of it was not told that it might: those stay at home. The
-- forms of all that are opened from here on say so.
alter table training_assessment add column may_be_told boolean not null default false;
