import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Measured } from '../../../domain/outcomes/measured.ts';
import { mostMonths } from '../../../domain/statistics/monthly-spread.ts';

/** What some cities published of the year that ends with a month, counted by one version: by city, the latest edition of each month that is not withheld. */
export async function readMonthsTold(
  tx: Tx,
  tenantIds: readonly string[],
  of: { readonly indicator: string; readonly version: number; readonly month: string },
): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const { rows } = await sql<{ tenantId: string; months: readonly Measured[] }>`
    select asked.tenant_id as "tenantId", told.months from unnest(${[...tenantIds]}::uuid[]) asked(tenant_id) cross join lateral (
      select json_agg(json_build_object('numerator', numerator, 'denominator', denominator) order by month) as months from (
        select distinct on (month) * from published_measurement one
        where one.tenant_id = asked.tenant_id and one.indicator = ${of.indicator}
          and one.month > ${of.month}::date - make_interval(months => ${mostMonths}) and one.month <= ${of.month}::date
        order by month, edition desc
      ) last where not withheld and version = ${of.version}
    ) told where told.months is not null
  `.execute(tx);
  return new Map(rows.map(({ tenantId, months }) => [tenantId, months]));
}

/** The last months that a city can be compared by. */
const mostToChoose = 24;

/** Of each of some cities the last months of which it published a figure that can be compared, counted by one version and not withheld. */
export async function readMonthsToCompare(
  tx: Tx,
  tenantIds: readonly string[],
  of: { readonly indicator: string; readonly version: number },
): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ months: readonly string[] }>`
    select told.months from unnest(${[...tenantIds]}::uuid[]) asked(tenant_id) cross join lateral (
      select array_agg(month::text) as months from (
        select distinct on (month) * from published_measurement one
        where one.tenant_id = asked.tenant_id and one.indicator = ${of.indicator}
        order by month desc, edition desc limit ${mostToChoose}
      ) last where not withheld and version = ${of.version}
    ) told where told.months is not null
  `.execute(tx);
  return rows.map(({ months }) => months);
}
