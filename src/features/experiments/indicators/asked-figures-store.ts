import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PublishedMeasurement } from './model.ts';
import { asPublished, publishedColumns, type PublishedRow } from './published-store.ts';

/** A published figure by the city's slug: of a month (its first day), or of the last that there is. */
export interface AskedFigure {
  readonly slug: string;
  readonly indicator: string;
  readonly month: string | null;
}

/** The latest edition of each figure that is asked for, in the same order; undefined where nobody published it. */
export async function readAsked(tx: Tx, asked: readonly AskedFigure[]): Promise<(PublishedMeasurement | undefined)[]> {
  const numbered = asked.map((one, at) => ({ ...one, at }));
  const { rows } = await sql<PublishedRow & { readonly at: number }>`
    select ${publishedColumns}, asked.at from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as asked(at int, slug text, indicator text, month date)
      join municipality m on m.slug = asked.slug and m.kind = 'municipality'
      cross join lateral (
        select * from published_measurement one where one.tenant_id = m.tenant_id and one.indicator = asked.indicator
          and (asked.month is null or one.month = asked.month) order by month desc, edition desc limit 1
      ) p
  `.execute(tx);
  const found = new Map(rows.map(({ at, ...row }) => [at, asPublished(row)]));
  return asked.map((_, at) => found.get(at));
}

/** The last month that a city published of each of some indicators, in their order. */
export async function readLastOfCity(
  tx: Tx,
  slug: string,
  indicators: readonly string[],
): Promise<PublishedMeasurement[]> {
  const { rows } = await sql<PublishedRow>`
    select ${publishedColumns} from municipality m cross join unnest(${[...indicators]}::text[]) with ordinality asked(code, at)
      cross join lateral (
        select * from published_measurement one where one.tenant_id = m.tenant_id and one.indicator = asked.code order by month desc, edition desc limit 1
      ) p where m.slug = ${slug} and m.kind = 'municipality' order by asked.at
  `.execute(tx);
  return rows.map(asPublished);
}
