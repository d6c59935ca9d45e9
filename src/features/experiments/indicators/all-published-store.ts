import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PublishedMeasurement } from './model.ts';
import { asPublished, publishedColumns, type PublishedRow } from './published-store.ts';

/** A city that published months of its indicators. */
export interface CityOfMonths {
  readonly slug: string;
  readonly name: string;
  readonly istat: string | null;
  readonly madeUp: boolean;
  /** When it published last. */
  readonly publishedAt: Date;
}

/** Every city that published a month of anything, by name: of each, one entry of an index is read. */
export async function readCitiesOfMonths(tx: Tx): Promise<CityOfMonths[]> {
  const { rows } = await sql<CityOfMonths>`
    select m.slug, m.name, m.istat, m.made_up_data as "madeUp", last.published_at as "publishedAt" from municipality m cross join lateral (
      select published_at from published_measurement p where p.tenant_id = m.tenant_id order by published_at desc limit 1
    ) last where m.kind = 'municipality' order by m.name, m.slug
  `.execute(tx);
  return rows;
}

/** How many editions of its months a city published, and when the last. */
export interface MonthsTold {
  readonly editions: number;
  readonly publishedAt: Date;
}

export async function readMonthsTold(tx: Tx, slug: string): Promise<MonthsTold | undefined> {
  const { rows } = await sql<MonthsTold>`
    select count(*)::int as editions, max(p.published_at) as "publishedAt" from municipality m
      join published_measurement p on p.tenant_id = m.tenant_id
    where m.slug = ${slug} and m.kind = 'municipality' having count(*) > 0
  `.execute(tx);
  return rows[0];
}

/** The next so many published months of a city after one of them, by indicator and month; of each month its latest edition. */
export async function readMonthsAfter(
  tx: Tx,
  slug: string,
  after: Pick<PublishedMeasurement, 'indicator' | 'month'> | undefined,
  most: number,
): Promise<PublishedMeasurement[]> {
  const rest =
    after === undefined ? sql`` : sql`and (one.indicator, one.month) > (${after.indicator}, ${after.month}::date)`;
  const { rows } = await sql<PublishedRow>`
    select ${publishedColumns} from municipality m cross join lateral (
      select distinct on (indicator, month) * from published_measurement one where one.tenant_id = m.tenant_id ${rest}
      order by indicator, month, edition desc limit ${most}
    ) p where m.slug = ${slug} and m.kind = 'municipality' order by p.indicator, p.month
  `.execute(tx);
  return rows.map(asPublished);
}
