-- Labels of the city's own are told to other systems as terms of a taxonomy of that city (docs/decisions/0053). Their rows are written
-- by whoever changes a label; here, those of labels that are there already.
alter table city_label no force row level security;
alter table entry_label no force row level security;
alter table label_mapping no force row level security;
alter table taxonomy no force row level security;
alter table taxonomy_term no force row level security;
alter table entry_term no force row level security;
-- A migration has no city that its changes could be noted for: that open data change is noted below.
alter table taxonomy disable trigger user;
alter table taxonomy_term disable trigger user;
alter table entry_term disable trigger user;

insert into taxonomy (tenant_id, id, name, hsds, source)
select m.tenant_id, will_id_by_name(m.tenant_id, 'labels'), 'Etichette di ' || m.name,
  jsonb_build_object('description', 'Come ' || m.name || ' chiama i suoi servizi, con i codici nazionali verificati.', 'version', '1'),
  'will labels'
from municipality m where exists (select from city_label l where l.tenant_id = m.tenant_id);

insert into taxonomy_term (tenant_id, id, taxonomy_id, name, hsds, source)
select l.tenant_id, l.id, will_id_by_name(l.tenant_id, 'labels'), l.name,
  jsonb_strip_nulls(jsonb_build_object('taxonomy', 'Etichette di ' || m.name, 'taxonomy_id',
    will_id_by_name(l.tenant_id, 'labels'), 'language', 'it', 'will_codes',
    (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('scheme', c.scheme, 'code', c.code, 'name', c.name, 'reference', c.reference))
        order by c.scheme, c.code)
      from label_mapping c where c.tenant_id = l.tenant_id and c.label_kind = 'own' and c.label = l.id::text and c.verified))),
  'will labels'
from city_label l join municipality m on m.tenant_id = l.tenant_id;

insert into entry_term (tenant_id, entry_kind, term_id, entry_id)
select tenant_id, 'service', label_id, service_id from entry_label on conflict do nothing;

alter table catalogue_change no force row level security;
alter table catalogue_change disable trigger user;
insert into catalogue_change (tenant_id, transaction) select distinct tenant_id, pg_current_xact_id() from city_label;
alter table catalogue_change enable trigger user;
alter table catalogue_change force row level security;

alter table taxonomy enable trigger user;
alter table taxonomy_term enable trigger user;
alter table entry_term enable trigger user;
alter table city_label force row level security;
alter table entry_label force row level security;
alter table label_mapping force row level security;
alter table taxonomy force row level security;
alter table taxonomy_term force row level security;
alter table entry_term force row level security;
