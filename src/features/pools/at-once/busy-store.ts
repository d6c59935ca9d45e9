import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolHours } from '../model.ts';

export interface WhereAndWho extends PoolHours {
  readonly operatorId: string;
  readonly venueId: string | null;
}

/**
 * Whether the operator or the venue has a group at these hours. An operator needs `moveSlots` to come from another place
 * (rule 11); a home is another place than any.
 */
export async function isBusy(
  tx: Tx,
  { operatorId, venueId, days, fromSlot, slots }: WhereAndWho,
  moveSlots: number,
): Promise<'operator' | 'venue' | 'free'> {
  const to = fromSlot + slots;
  const { rows } = await sql<{ operator: boolean; venue: boolean }>`
    select
      exists (select from pool_session s where s.operator_id = ${operatorId} and s.live and s.day = any(${[...days]}::smallint[])
        and s.from_slot < ${to}::int + gap.slots and ${fromSlot}::int < s.to_slot + gap.slots) as operator,
      exists (select from pool_session s where s.venue_id = ${venueId}::uuid and s.live and s.day = any(${[...days]}::smallint[])
        and s.from_slot < ${to}::int and ${fromSlot}::int < s.to_slot) as venue
    from (select ${moveSlots}::int as slots) gap
  `.execute(tx);
  const [busy] = rows;
  if (busy?.operator === true) return 'operator';
  return busy?.venue === true ? 'venue' : 'free';
}
