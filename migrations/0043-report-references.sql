-- A text of the report may name a figure of any indicator of the library, and of one month: `monza/first-contact-share/2026-03`.
alter table report_reading drop constraint report_reading_reference_check;
alter table report_reading add constraint report_reading_reference_check
  check (reference ~ '^[a-z0-9-]{1,60}/[a-z][a-z0-9-]{0,60}(/\d{4}-\d\d)?$');
