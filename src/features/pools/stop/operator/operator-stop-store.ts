import { sql } from 'kysely';
import type { CalendarDay } from '../../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PoolPermit } from '../../policy.ts';

const epoch = sql`date '1970-01-01'`;

/** A professional, their provider, and from when they do not come, where that was said. */
export interface OperatorStop {
  readonly operatorId: string;
  readonly operator: string;
  readonly providerId: string;
  readonly provider: string;
  /** Groups of theirs that run. */
  readonly groups: number;
  readonly from: CalendarDay | null;
}

export async function operatorStopOf(tx: Tx, operatorId: string): Promise<OperatorStop | undefined> {
  const { rows } = await sql<OperatorStop>`
    select o.id as "operatorId", o.name as operator, e.id as "providerId", e.name as provider, away.from_day - ${epoch} as from,
      (select count(*)::int from pool p where p.tenant_id = o.tenant_id and p.operator_id = o.id and p.status = 'running') as groups
    from operator o
    join provider e on e.tenant_id = o.tenant_id and e.id = o.provider_id
    left join operator_stop away on away.tenant_id = o.tenant_id and away.operator_id = o.id and away.ended_at is null
    where o.id = ${operatorId}
  `.execute(tx);
  return rows[0];
}

/** Professionals of a provider who were said not to come. */
export async function operatorsAway(tx: Tx, providerId: string): Promise<ReadonlyMap<string, CalendarDay>> {
  const { rows } = await sql<{ id: string; from: CalendarDay }>`
    select o.id, away.from_day - ${epoch} as from from operator o
    join operator_stop away on away.tenant_id = o.tenant_id and away.operator_id = o.id and away.ended_at is null
    where o.provider_id = ${providerId}
  `.execute(tx);
  return new Map(rows.map(({ id, from }) => [id, from]));
}

/** False where it was said already. */
export async function putOperatorStop(
  _permit: PoolPermit<'stop'>,
  tx: Tx,
  stop: { readonly operatorId: string; readonly from: CalendarDay; readonly at: Date; readonly by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into operator_stop (tenant_id, operator_id, said_at, from_day, said_by)
    values (current_setting('app.tenant_id')::uuid, ${stop.operatorId}, ${stop.at}, ${epoch} + ${stop.from}::int, ${stop.by})
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length > 0;
}

export async function endOperatorStop(
  _permit: PoolPermit<'stop'>,
  tx: Tx,
  operatorId: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update operator_stop set ended_at = ${at} where operator_id = ${operatorId} and ended_at is null returning 1
  `.execute(tx);
  return rows.length > 0;
}
