-- A what-if can be asked once more, of the same run and with the same question: whether it gives the same answer is then told beside it.

alter table pooling_what_if add column again_of uuid;
alter table pooling_what_if add check (again_of <> id);
alter table pooling_what_if no force row level security;
alter table pooling_what_if add foreign key (tenant_id, again_of) references pooling_what_if (tenant_id, id);
alter table pooling_what_if force row level security;
create index pooling_what_if_again on pooling_what_if (tenant_id, again_of) where again_of is not null;
