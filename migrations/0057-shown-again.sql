-- An address that was hidden at the desk is shown again by the desk: a version of the entry says so, with the reason.
alter table entry_version drop constraint entry_version_cause_check;
alter table entry_version add constraint entry_version_cause_check
  check (cause in ('import', 'proposal', 'desk', 'restore', 'protection', 'shown', 'accreditation'));
