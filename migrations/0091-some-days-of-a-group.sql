-- On which of a group's days a family comes that asks for fewer than its group meets; null: whenever the group meets.
-- Of a group that forms it is the family's own choice; of one that its yeses started, until the terms are written, which say it from then on.
alter table forming_member add column days smallint[] check (days is null or cardinality(days) between 1 and 6);
alter table pool_member add column days smallint[] check (days is null or cardinality(days) between 1 and 6);
