import type { AgreementTerms } from '../../../domain/group-life/agreement-terms.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import type { RunningPermit } from '../running-policy.ts';
import { addAgreement, agreementOf, type Agreement } from './agreement-store.ts';

/** What a group signs next: its price from then on, and whoever comes from then on. Rules, days and place stay as they were signed. */
export function nextTerms(now: AgreementTerms, price: PriceTerms, pool?: PoolRecord): AgreementTerms {
  if (pool === undefined || pool.operatorId === now.operator.id) return { ...now, price };
  const { operatorId, operator, provider } = pool;
  return {
    ...now,
    price,
    operator: { id: operatorId, name: operator.name },
    provider: { id: provider.id, name: provider.name },
    pricesBySeats: operator.cents.map((cents, at) => ({ seats: at + 1, cents: euroCents(cents) })),
  };
}

/**
 * A group that runs has other terms from a day on: they are the next version of its agreement, and the earlier ones stay. Undefined for a
 * group that began before agreements were signed.
 */
export async function addVersion(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  price: PriceTerms,
  holdsFrom: CalendarDay,
): Promise<Agreement | undefined> {
  const now = await agreementOf(tx, poolId);
  if (now === undefined) return undefined;
  const terms = nextTerms(now.terms, price, await readPool(tx, poolId));
  const next: Agreement = { version: now.version + 1, terms, madeAt: ctx.now, holdsFrom };
  await addAgreement(permit, tx, poolId, next);
  return next;
}
