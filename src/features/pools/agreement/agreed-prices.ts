import type { Tx } from '../../../platform/db/database.ts';
import type { PoolRecord } from '../pool-record.ts';
import { agreementOf } from './agreement-store.ts';

/**
 * The group with what its families signed of its prices: what the provider said of a number of seats holds while its professional comes,
 * whatever is said to new groups since. A number of seats that nobody spoke of costs what it costs today.
 */
export async function withAgreedPrices(tx: Tx, pool: PoolRecord): Promise<PoolRecord> {
  const agreement = await agreementOf(tx, pool.id);
  if (agreement === undefined || agreement.terms.operator.id !== pool.operatorId) return pool;
  const agreed = new Map(agreement.terms.pricesBySeats.map(({ seats, cents }) => [seats, cents]));
  const cents = pool.operator.cents.map((price, index) => agreed.get(index + 1) ?? price);
  return { ...pool, operator: { ...pool.operator, cents } };
}
