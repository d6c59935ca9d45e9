-- The agreement of a group that runs has a version for each change of its members or terms. It holds from a day on; absent where it
-- holds from the group's first day.
alter table pool_agreement add column holds_from date;

-- Who joins a group signs what it reads before its yes: the digest of the terms as it read them, and the account of the desk that has the
-- paper. The signature itself is written with the version that follows, when all have said yes.
alter table pool_change_part no force row level security;
alter table account no force row level security;
alter table pool_change_part
  add column digest bytea check (octet_length(digest) = 32),
  add column recorded_by uuid,
  add check (digest is null or (role = 'joins' and answer = 'accepted')),
  add check (recorded_by is null or digest is not null),
  add foreign key (tenant_id, recorded_by) references account (tenant_id, id);
alter table pool_change_part force row level security;
alter table account force row level security;
create index pool_change_part_by_account on pool_change_part (tenant_id, recorded_by);
