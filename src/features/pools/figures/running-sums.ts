import type { Tx } from '../../../platform/db/database.ts';
import { sumRunningPools } from './figures-store.ts';
import type { PoolSums } from './pool-sums.ts';

const none: PoolSums = { groups: 0, families: 0, hoursWeek: 0, savedCentsWeek: 0, firstContacts: 0 };

/** What the groups that run now come to in a typical week. */
export async function runningSums(tx: Tx): Promise<PoolSums> {
  const kinds = await sumRunningPools(tx);
  return kinds.reduce(
    (sum, kind) => ({
      groups: sum.groups + kind.groups,
      families: sum.families + kind.families,
      hoursWeek: sum.hoursWeek + kind.hoursWeek,
      savedCentsWeek: sum.savedCentsWeek + kind.savedCentsWeek,
      firstContacts: sum.firstContacts + kind.firstContacts,
    }),
    none,
  );
}
