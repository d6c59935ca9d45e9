import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';

export interface ClarityOfSheet {
  readonly serviceId: string;
  readonly title: string;
  readonly mean: number;
  readonly given: number;
}

/** One more of an answer in that month; false when there is no such service. */
export async function countAnswer(tx: Tx, serviceId: string, month: string, answer: number): Promise<boolean> {
  const { rows } = await sql`
    insert into clarity_count as known (tenant_id, service_id, month, answer, given)
    select tenant_id, id, ${month}::date, ${answer}, 1 from service where id = ${serviceId}::uuid
    on conflict (tenant_id, service_id, month, answer) do update set given = known.given + 1
    returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Sheets that were answered about since a month, the least clear first. */
export async function readClarity(tx: Tx, since: string, limit: number): Promise<ClarityOfSheet[]> {
  const { rows } = await sql<ClarityOfSheet>`
    select c.service_id as "serviceId", s.title, sum(c.answer * c.given)::float8 / sum(c.given) as mean, sum(c.given)::int as given
    from clarity_count c join service s on s.id = c.service_id
    where c.month >= ${since}::date group by c.service_id, s.title order by mean, given desc, s.title limit ${limit}
  `.execute(tx);
  return rows;
}
