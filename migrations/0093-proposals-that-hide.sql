-- A proposal that waits may say the street of a place that was protected since: the street goes, and whoever reads it is told that
-- something was taken out.
alter table entry_proposal add column redacted_at timestamptz;
