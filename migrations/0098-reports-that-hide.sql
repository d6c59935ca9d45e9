-- What a reader wrote of a sheet may say the street of a place that was protected since: the street goes, and the desk is told that
-- something was taken out.
alter table entry_report add column redacted_at timestamptz;
