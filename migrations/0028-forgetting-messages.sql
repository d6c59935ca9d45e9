-- Messages of groups are deleted after a year: by the worker, and by a process that serves and does its jobs with one role.
grant delete on pool_message, pool_message_report to will_app;
