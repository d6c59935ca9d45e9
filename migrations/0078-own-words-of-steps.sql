-- What a step asks in a city's own words: of a step that the city added, or of one that it adapts.
alter table path_step add column own_asks text check (length(own_asks) between 1 and 600);
alter table path_step_change add column own_asks text;
grant update (own_asks) on path_step to will_app, will_worker;
