import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Across } from '../../../domain/change/across-cities.ts';

/** What cities told of one question in a half year, summed by the database itself: the same figures as the page's, by another way. */
export const acrossQuery = `select f.code, count(*) filter (where not f.withheld)::int as told, count(*) filter (where f.yes > 0)::int as "saidIn",
  count(*) filter (where f.withheld)::int as withheld, coalesce(sum(f.yes), 0)::int as yes,
  coalesce(sum(p.answered) filter (where not f.withheld), 0)::int as of
from published_change p join published_change_figure f on f.tenant_id = p.tenant_id and f.half_year = p.half_year and f.edition = p.edition
where p.half_year = {half} and f.question = {question} and p.edition = (
  select max(edition) from published_change last where last.tenant_id = p.tenant_id and last.half_year = p.half_year
) group by f.code order by f.code`;

export async function sumAcross(tx: Tx, half: string, question: string): Promise<Omit<Across, 'question'>[]> {
  const { rows } = await boundQuery<Omit<Across, 'question'>>(acrossQuery, { half, question }).execute(tx);
  return rows;
}
