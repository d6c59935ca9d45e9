-- An entry is edited and versioned whole: a proposal may be about one place of it ("places.<id>.hsds.schedules").

alter table entry_proposal_field drop constraint entry_proposal_field_field_check;
alter table entry_proposal_field add constraint entry_proposal_field_field_check check (field ~ '^[a-zA-Z0-9_.-]{1,120}$');
