-- A text of the report may refer to what an indicator says of an experiment, and to what people said of their skills before and after a training.
-- The last piece of such a reference is the id of the experiment, or of the self-assessment.
alter table report_reading drop constraint report_reading_reference_check;
alter table report_reading add constraint report_reading_reference_check check (reference ~
  '^[a-z0-9-]{1,60}/[a-z][a-z0-9-]{0,80}(/([0-9]{4}-(0[1-9]|1[0-2]|[12])|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$');
