-- A real city may adopt a model in made-up data, and then every page says so.
alter table model_adoption add column made_up boolean not null default false;
