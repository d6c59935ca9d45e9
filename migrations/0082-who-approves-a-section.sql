-- A section is approved by somebody else than who wrote it: both are kept beside it. What was approved before keeps its day; by whom stands in the audit trail.

alter table report_section no force row level security;
alter table account no force row level security;
alter table report_section
  add column written_by uuid,
  add column approved_by uuid,
  add column approved_at timestamptz,
  add foreign key (tenant_id, written_by) references account (tenant_id, id),
  add foreign key (tenant_id, approved_by) references account (tenant_id, id);
update report_section set written_by = changed_by, approved_at = case when state = 'approved' then changed_at end;
alter table report_section
  add check ((state = 'approved') = (approved_at is not null)),
  add check (approved_by is null or approved_at is not null);
alter table report_section force row level security;
alter table account force row level security;
create index report_section_by_writer on report_section (tenant_id, written_by);
create index report_section_by_approver on report_section (tenant_id, approved_by);
