import { sql } from 'kysely';
import type { AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolHours, PoolMember } from '../model.ts';
import type { RunningPermit } from '../running-policy.ts';
import type { Period } from './period.ts';
import { absenceWithoutAgreement, noticeWithoutAgreement, proposalTerms } from './proposal-terms.ts';

const epoch = sql`date '1970-01-01'`;

/**
 * What a group agreed to, period after period. Before anything changed it is the agreement that was signed or, of a group
 * without one, the proposal that all said yes to: kept as a row of its own when it first matters, by `keepFirstPeriod`.
 */
export async function readPeriods(tx: Tx, poolId: string): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select from_day - ${epoch} as from, terms, absence, notice_days as "noticeDays"
    from pool_period where pool_id = ${poolId} order by from_day
  `.execute(tx);
  return rows.length > 0 ? rows : firstPeriod(tx, poolId);
}

type FirstFacts = PoolHours & {
  readonly from: CalendarDay;
  readonly hourlyCents: number;
  readonly agreement: AgreementTerms | null;
  readonly members: readonly Pick<PoolMember, 'requestId' | 'seats' | 'soloCents'>[];
};

async function firstPeriod(tx: Tx, poolId: string): Promise<Period[]> {
  const { rows } = await sql<FirstFacts>`
    select group_start_day(pool.tenant_id, pool.id) - ${epoch} as from, days, from_slot as "fromSlot", slots,
      hourly_cents as "hourlyCents",
      (select terms from pool_agreement signed where signed.tenant_id = pool.tenant_id and signed.pool_id = pool.id
        order by version desc limit 1) as agreement,
      (select json_agg(json_build_object('requestId', member.request_id, 'seats', request.seats, 'soloCents', member.solo_cents)
          order by member.request_id)
        from pool_member member
        join request on request.tenant_id = member.tenant_id and request.id = member.request_id
        where member.tenant_id = pool.tenant_id and member.pool_id = pool.id) as members
    from pool where id = ${poolId} and coalesce(started_at, agreed_at) is not null
  `.execute(tx);
  return rows.map(({ from, agreement, members, ...hours }) => ({
    from,
    terms: agreement?.price ?? proposalTerms(hours, members),
    absence: agreement?.rules.absence ?? absenceWithoutAgreement,
    noticeDays: agreement?.rules.noticeDays ?? noticeWithoutAgreement,
  }));
}

/** Keeps what held so far, before something changes. */
export async function keepFirstPeriod(permit: RunningPermit<'change'>, tx: Tx, poolId: string): Promise<Period[]> {
  const { rows } = await sql`select 1 from pool_period where pool_id = ${poolId} limit 1`.execute(tx);
  const periods = await readPeriods(tx, poolId);
  const [first] = periods;
  if (rows.length === 0 && first !== undefined) await insertPeriod(permit, tx, poolId, first);
  return periods;
}

export async function insertPeriod(
  _permit: RunningPermit<'change'>,
  tx: Tx,
  poolId: string,
  { from, terms, absence, noticeDays }: Period,
): Promise<void> {
  await sql`
    insert into pool_period (tenant_id, pool_id, from_day, terms, absence, notice_days)
    values (current_setting('app.tenant_id')::uuid, ${poolId}, ${epoch} + ${from}::int, ${JSON.stringify(terms)}::jsonb,
      ${JSON.stringify(absence)}::jsonb, ${noticeDays})
  `.execute(tx);
}
