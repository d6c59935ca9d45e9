-- Files of HSDS and single records tell what changed in an entry: a version that is kept, or goes, is a change of what is published.
create trigger noted after insert or update or delete on entry_version for each statement execute function note_catalogue_change();
