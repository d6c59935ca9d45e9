-- What people changed in an organisation's entry, by field, as services have it: its source leaves that alone when it comes again.

alter table provider add column changed_here text[] not null default '{}';

-- Mailboxes that the desk has mended, and codes that an accreditation has checked, since the source last wrote the entry.
-- Nobody is told of it: what the catalogue says is the same.
alter table provider disable trigger noted;
alter table provider no force row level security;
alter table entry_version no force row level security;
update provider p set changed_here = told.fields
from (
  select v.tenant_id, v.entry_id, array_agg(distinct field order by field) as fields
  from entry_version v
  cross join unnest(case v.cause when 'desk' then array['email'] else array['hsds.tax_id', 'hsds.will_runts_section'] end) as field
  where v.entry_kind = 'provider' and v.cause in ('desk', 'accreditation')
    and not exists (select from entry_version later where later.tenant_id = v.tenant_id and later.entry_kind = 'provider'
      and later.entry_id = v.entry_id and later.cause = 'import' and later.version > v.version)
  group by v.tenant_id, v.entry_id
) told
where told.tenant_id = p.tenant_id and told.entry_id = p.id;
alter table provider force row level security;
alter table entry_version force row level security;
alter table provider enable trigger noted;

-- Which source a taxonomy and its terms come from, so that what it has no longer can be told; not known of those that are here.
alter table taxonomy add column source text;
alter table taxonomy_term add column source text;
