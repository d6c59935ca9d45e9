import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { openChangeOf } from '../changes/change-store.ts';
import { operatorById } from '../changes/operator-store.ts';
import type { PoolRecord } from '../pool-record.ts';

/** What is being done so that a group which stands still has somebody again. */
export type Instead =
  | { readonly kind: 'asked'; readonly operator: string; readonly provider: string; readonly by: Date }
  | { readonly kind: 'settled'; readonly operator: string; readonly provider: string; readonly from: CalendarDay }
  | { readonly kind: 'other-change' | 'nobody' };

export async function readInstead(
  tx: Tx,
  { id, stoppedSince }: Pick<PoolRecord, 'id' | 'stoppedSince'>,
): Promise<Instead | undefined> {
  if (stoppedSince === null) return undefined;
  const open = await openChangeOf(tx, id);
  if (open === undefined) return { kind: 'nobody' };
  const who = open.operatorId === null ? undefined : await operatorById(tx, open.operatorId);
  if (who === undefined) return { kind: 'other-change' };
  const { name: operator, providerName: provider } = who;
  return open.status === 'settled'
    ? { kind: 'settled', operator, provider, from: open.startsOn }
    : { kind: 'asked', operator, provider, by: open.answerBy };
}
