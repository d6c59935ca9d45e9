import { sql } from 'kysely';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';

export async function operatorById(
  tx: Tx,
  id: string,
): Promise<{ readonly name: string; readonly providerId: string; readonly providerName: string } | undefined> {
  const { rows } = await sql<{ name: string; providerId: string; providerName: string }>`
    select operator.name, provider.id as "providerId", provider.name as "providerName" from operator
    join provider on provider.tenant_id = operator.tenant_id and provider.id = operator.provider_id
    where operator.id = ${id}
  `.execute(tx);
  return rows[0];
}

/** The codes that people read aloud, by request. */
export async function codesOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from request where id = any(${[...requestIds]}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** A group whose families are asked whether a professional should come. */
export interface AskedSubstitute {
  readonly poolId: string;
  readonly operator: string;
  readonly kindOfHelp: PoolableHelp;
  readonly days: readonly number[];
  readonly answerBy: Date;
}

export async function askedSubstitutesOf(tx: Tx, providerId: string): Promise<AskedSubstitute[]> {
  const { rows } = await sql<AskedSubstitute>`
    select p.id as "poolId", o.name as operator, p.kind_of_help as "kindOfHelp", p.days, c.answer_by as "answerBy"
    from pool_change c
    join operator o on o.tenant_id = c.tenant_id and o.id = c.operator_id
    join pool p on p.tenant_id = c.tenant_id and p.id = c.pool_id
    where c.ended_at is null and o.provider_id = ${providerId} order by c.answer_by, p.id
  `.execute(tx);
  return rows;
}
