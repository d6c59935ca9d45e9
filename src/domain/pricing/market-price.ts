import type { PoolableHelp } from '../vocabulary.ts';
import { euroCents, type EuroCents } from './euro-cents.ts';

const market: Readonly<Record<PoolableHelp, EuroCents>> = {
  childcare: euroCents(1100),
  homework: euroCents(1200),
  'elder-company': euroCents(1300),
  transport: euroCents(1200),
};

/** What an hour usually costs somebody who pays alone: the figure that the form starts from, never a tariff. */
export function marketPrice(kindOfHelp: PoolableHelp): EuroCents {
  return market[kindOfHelp];
}
