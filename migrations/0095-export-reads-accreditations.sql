-- `will export services` reads with the role that only reads. What it tells of an accreditation depends on these columns and on no other:
-- who applied, and how to reach them, is none of its business.

grant select (tenant_id, id, provider_id, kinds_of_help, state, holds_from, holds_through) on accreditation to will_report;
