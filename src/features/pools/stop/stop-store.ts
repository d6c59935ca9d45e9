import { sql, type RawBuilder } from 'kysely';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { StopCause } from '../model.ts';
import type { PoolPermit } from '../policy.ts';
import type { RunningPermit } from '../running-policy.ts';

const epoch = sql`date '1970-01-01'`;

/** A group whose provider is no longer, or is again, accredited for its kind of help; or whose operator cannot, or can again, come. */
export interface AffectedPool {
  readonly id: string;
  readonly status: 'proposed' | 'offers' | 'agreed' | 'running';
  readonly stopped: boolean;
  /** Its provider is accredited for it, and nobody said that its operator cannot come. */
  readonly holds: boolean;
  /** Of a group that is being offered for: somebody else has offered, or still can. */
  readonly othersMayServe: boolean;
}

/** Live groups of a provider, with whether its accreditation holds for them on a day: the register's mark where it has none. */
export function livePoolsOf(tx: Tx, providerId: string, on: string): Promise<AffectedPool[]> {
  return liveGroups(tx, sql`o.provider_id = ${providerId}`, on);
}

/** The same for the groups of one professional. */
export function livePoolsOfOperator(tx: Tx, operatorId: string, on: string): Promise<AffectedPool[]> {
  return liveGroups(tx, sql`o.id = ${operatorId}`, on);
}

async function liveGroups(tx: Tx, whose: RawBuilder<unknown>, on: string): Promise<AffectedPool[]> {
  const { rows } = await sql<AffectedPool>`
    select p.id, p.status, s.pool_id is not null as stopped,
      coalesce(accreditation_holds(e.id, array[p.kind_of_help], ${on}::date), e.accredited)
        and not exists (select from operator_stop away
          where away.tenant_id = o.tenant_id and away.operator_id = o.id and away.ended_at is null) as holds,
      p.choose_by is null or exists (select from pool_offer f where f.tenant_id = p.tenant_id and f.pool_id = p.id
        and f.status = 'open' and f.provider_id <> e.id) as "othersMayServe"
    from pool p
    join operator o on o.tenant_id = p.tenant_id and o.id = p.operator_id
    join provider e on e.tenant_id = o.tenant_id and e.id = o.provider_id
    left join pool_stop s on s.tenant_id = p.tenant_id and s.pool_id = p.id and s.ended_at is null
    where ${whose} and p.status in ('proposed', 'offers', 'agreed', 'running')
    order by p.id
  `.execute(tx);
  return rows;
}

/** Whether the provider of a group may give it on a day. */
export async function providerHolds(tx: Tx, poolId: string, on: string): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select coalesce(accreditation_holds(e.id, array[p.kind_of_help], ${on}::date), e.accredited) as holds
    from pool p
    join operator o on o.tenant_id = p.tenant_id and o.id = p.operator_id
    join provider e on e.tenant_id = o.tenant_id and e.id = o.provider_id
    where p.id = ${poolId}
  `.execute(tx);
  return rows[0]?.holds === true;
}

export interface NewStop {
  readonly cause: StopCause;
  readonly since: Date;
  readonly until: CalendarDay;
}

export async function insertStop(
  _permit: PoolPermit<'stop'>,
  tx: Tx,
  poolId: string,
  { cause, since, until }: NewStop,
): Promise<void> {
  await sql`
    insert into pool_stop (tenant_id, pool_id, since, cause, until_day)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${since}, ${cause}, ${epoch} + ${until}::int)
  `.execute(tx);
}

/** A stop that lay ahead never was. */
export async function endStop(
  _permit: PoolPermit<'stop'> | RunningPermit<'change'>,
  tx: Tx,
  poolId: string,
  at: Date,
): Promise<void> {
  await sql`
    update pool_stop set ended_at = greatest(since, ${at}::timestamptz) where pool_id = ${poolId} and ended_at is null
  `.execute(tx);
}
