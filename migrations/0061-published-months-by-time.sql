-- When a city published a month last, for the list of open data: of six hundred cities, without reading their millions of months.
create index published_measurement_by_time on published_measurement (tenant_id, published_at);
