-- What came of asking a city: the model that was started from, when it was one of the lab's, and whether everybody may read it beside the
-- figure that made them ask. What was once told to all stays told: a newer word stands for it.
alter table question_outcome add column model_id uuid;
alter table question_outcome add column indicator text check (indicator ~ '^[a-z][a-z0-9-]{1,60}$');
alter table question_outcome add column open boolean not null default false;
alter table question_outcome add check (not open or indicator is not null);
create index question_outcome_open on question_outcome (tenant_id, to_id, indicator) where open;
drop policy parties_read on question_outcome;
create policy parties_read on question_outcome for select using (
  tenant_id = current_setting('app.tenant_id')::uuid or to_id = current_setting('app.tenant_id')::uuid or open
  or exists (select from municipality m where m.tenant_id = current_setting('app.tenant_id')::uuid and m.kind = 'lab'));

-- A text of the report may name a half year, `monza/change-obstacles-no-time/2026-1`: what offices and partners said of the change in it.
alter table report_reading drop constraint report_reading_reference_check;
alter table report_reading add constraint report_reading_reference_check
  check (reference ~ '^[a-z0-9-]{1,60}/[a-z][a-z0-9-]{0,60}(/[0-9]{4}-(0[1-9]|1[0-2]|[12]))?$');
