import type { Ctx } from '../../src/features/context.ts';
import { answerProposal, openProposals, runPoolingNow, type OpenProposal } from '../../src/features/pools/public.ts';
import { everybodySigns } from '../setup/a-signed-group.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { manyFamilies } from './forming-many.ts';
import type { PooledCity } from './pools-city.ts';

/** Nights that a slow machine may need to find enough groups. */
const mostNights = 6;

/** The same quarter after the groups were found: the families of `running` have signed, those of the others, `proposed` at least, are asked. */
export async function manyRunning(
  database: TestDatabase,
  many: number,
  { now, running, proposed = 0 }: { readonly now: Date; readonly running: number; readonly proposed?: number },
): Promise<PooledCity> {
  const city = await manyFamilies(database, many);
  const system: Ctx = { ...city.system, now };
  for (const { poolId, requestIds } of (await found(system, running + proposed)).slice(0, running)) {
    for (const requestId of requestIds) {
      const as: Ctx = { ...system, actor: { kind: 'resident', requestId } };
      await answerProposal(as, { poolId, requestId, answer: 'accepted' });
    }
    await everybodySigns(system, poolId);
  }
  return { ...city, system };
}

async function found(system: Ctx, enough: number): Promise<readonly OpenProposal[]> {
  for (let night = 0; night < mostNights; night++) {
    await runPoolingNow({ ...system, now: new Date(system.now.getTime() + night * 1000) }, { secondsToSolve: 60 });
    const proposals = await openProposals(system);
    if (proposals.length >= enough) return proposals;
  }
  throw new Error('too few groups were found');
}
