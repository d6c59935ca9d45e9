import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** Until when a household can answer, or since when its group is agreed. */
export type PoolMoment =
  | { readonly kind: 'proposed'; readonly answerBy: Date; readonly answered: boolean }
  | { readonly kind: 'agreed'; readonly since: Date };

export async function momentOfRequest(tx: Tx, requestId: string): Promise<PoolMoment | undefined> {
  const { rows } = await sql<{ answerBy: Date; agreedAt: Date | null; answer: string }>`
    select p.answer_by as "answerBy", p.agreed_at as "agreedAt", m.answer from pool_member m
    join pool p on p.tenant_id = m.tenant_id and p.id = m.pool_id where m.request_id = ${requestId} and m.live
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.agreedAt !== null) return { kind: 'agreed', since: row.agreedAt };
  return { kind: 'proposed', answerBy: row.answerBy, answered: row.answer !== 'pending' };
}
