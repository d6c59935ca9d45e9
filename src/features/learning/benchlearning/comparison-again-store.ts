import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What the lab knows last of each city, on the scale of distances; as it is shown to whoever asks again. */
const known = `known as (
  select distinct on (f.city_id, f.code) f.city_id, m.slug, f.code,
    case when f.code in ('population', 'density') then ln(f.value) else f.value end as scaled
  from context_figure f join municipality m on m.tenant_id = f.city_id and m.kind = 'municipality'
  where f.tenant_id = (select tenant_id from municipality where kind = 'lab')
  order by f.city_id, f.code, f.as_of desc, f.entered_at desc, f.id
), spreads as (
  select code, count(*)::int as cities, stddev_pop(scaled) as spread from known group by code having count(*) > 1
)`;

export const spreadsQuery = `with ${known}
select code, cities, spread from spreads order by code`;

export interface AskedSpread {
  readonly code: string;
  readonly cities: number;
  readonly spread: number;
}

export async function askSpreads(tx: Tx): Promise<AskedSpread[]> {
  const { rows } = await boundQuery<AskedSpread>(spreadsQuery, {}).execute(tx);
  return rows;
}

export const distancesQuery = `with ${known}, parts as (
  select other.city_id, other.code, case when spread = 0 then 0 else abs(own.scaled - other.scaled) / spread end as apart
  from known own join known other on other.code = own.code and other.city_id <> own.city_id join spreads on spreads.code = own.code
  where own.slug = {city}
)
select city_id as "cityId", json_object_agg(code, apart) as parts, case when count(*) > 1 then sqrt(avg(apart * apart)) end as distance
from parts group by city_id order by distance nulls last, city_id`;

export interface AskedDistance {
  readonly cityId: string;
  readonly parts: Readonly<Record<string, number>>;
  /** Null where fewer than two things are known of both. */
  readonly distance: number | null;
}

/** Of every city of which anything is known that is known of this one too. */
export async function askDistances(tx: Tx, city: string): Promise<AskedDistance[]> {
  const { rows } = await boundQuery<AskedDistance>(distancesQuery, { city }).execute(tx);
  return rows;
}

export const figuresQuery = `select "cityId", numerator, size, numerator / size as value, sum(numerator) over () / sum(size) over () as common
from (
  select told.tenant_id as "cityId", told.numerator,
    case when {measure} in ('share', 'mean') then told.denominator else residents.value / 10000 end as size
  from (
    select distinct on (p.tenant_id) p.* from published_measurement p join municipality m on m.tenant_id = p.tenant_id
    where p.indicator = {indicator} and p.month = {month}::date and m.slug = any(string_to_array({cities}, ','))
    order by p.tenant_id, p.edition desc
  ) told left join lateral (
    select f.value from context_figure f
    where f.tenant_id = (select tenant_id from municipality where kind = 'lab') and f.city_id = told.tenant_id and f.code = 'population'
    order by f.as_of desc, f.entered_at desc, f.id limit 1
  ) residents on true
  where told.version = {version}::int and not told.withheld
) one where size > 0 order by "cityId"`;

/** How far apart each city's months of the year are, around its own mean: for figures that only their months tell the chance of. */
export const monthsQuery = `select "cityId", count(*)::int as months, sum(size * (value - mean) * (value - mean)) as squares
from (
  select "cityId", size, numerator / size as value,
    sum(numerator) over (partition by "cityId") / sum(size) over (partition by "cityId") as mean
  from (
    select told.tenant_id as "cityId", told.numerator,
      case when {measure} = 'mean' then told.denominator else residents.value / 10000 end as size
    from (
      select distinct on (p.tenant_id, p.month) p.* from published_measurement p join municipality m on m.tenant_id = p.tenant_id
      where p.indicator = {indicator} and p.month > {month}::date - interval '12 months' and p.month <= {month}::date
        and m.slug = any(string_to_array({cities}, ','))
      order by p.tenant_id, p.month, p.edition desc
    ) told left join lateral (
      select f.value from context_figure f
      where f.tenant_id = (select tenant_id from municipality where kind = 'lab') and f.city_id = told.tenant_id and f.code = 'population'
      order by f.as_of desc, f.entered_at desc, f.id limit 1
    ) residents on true
    where told.version = {version}::int and not told.withheld
  ) one where size > 0
) each group by "cityId" having count(*) >= 4 and count(distinct value) > 1 order by "cityId"`;

export interface AskedMonths {
  readonly cityId: string;
  readonly months: number;
  readonly squares: number;
}

/** Of a mean or an amount; a city of fewer than four months, or of months that are all alike, is not among them. */
export async function askMonths(tx: Tx, asked: FiguresAsked): Promise<AskedMonths[]> {
  const { rows } = await boundQuery<AskedMonths>(monthsQuery, asked).execute(tx);
  return rows;
}

/** What stands in the braces of the query. */
export type FiguresAsked = Readonly<Record<'indicator' | 'month' | 'version' | 'measure' | 'cities', string>>;

export interface AskedFigure {
  readonly cityId: string;
  readonly numerator: number;
  readonly size: number;
  readonly value: number;
  readonly common: number;
}

/** The published figures that can stand side by side, and what they are together; a withheld one is none of them. */
export async function askFigures(tx: Tx, asked: FiguresAsked): Promise<AskedFigure[]> {
  const { rows } = await boundQuery<AskedFigure>(figuresQuery, asked).execute(tx);
  return rows;
}
