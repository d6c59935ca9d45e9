-- When a city published a month last, for the list of open data: of six hundred cities, without reading their millions of months.
create index published_measurement_by_time on published_measurement (tenant_id, published_at);

-- A diagnosis records how many services the catalogue has of a kind of answer, beside whom that answer reaches.
alter table diagnosis_figure drop constraint diagnosis_figure_part_check;
alter table diagnosis_figure add constraint diagnosis_figure_part_check
  check (part in ('population', 'prevalence', 'public', 'market', 'informal', 'community', 'services-public', 'services-market', 'services-community'));
