import type { Ctx } from '../../features/context.ts';
import { closeMonths, keepRegister, unwrittenSessions, writeMessage } from '../../features/pools/public.ts';

/**
 * The demo's groups have met for some weeks: the register is written but for the last session of each, now and then a family was
 * missing, the months that are over are closed, and the families of one group wrote to one another.
 */
export async function loadGroupLife(ctx: Ctx): Promise<void> {
  const sessions = await unwrittenSessions(ctx);
  const byGroup = Map.groupBy(sessions, ({ poolId }) => poolId);
  for (const own of byGroup.values()) {
    for (const [at, { poolId, day, families }] of own.slice(0, -1).entries()) {
      const present = at % 5 === 3 ? families.slice(1) : families;
      const outcome = await keepRegister(ctx, { poolId, day, outcome: 'held', present });
      if (outcome !== 'kept') throw new Error(`a session of the demo is ${outcome}`);
    }
  }
  await closeMonths(ctx);
  const [first] = sessions;
  const [anna, bruno] = first?.families ?? [];
  if (first === undefined || anna === undefined || bruno === undefined) return;
  await writeMessage(
    { ...ctx, actor: { kind: 'resident', requestId: anna } },
    first.poolId,
    'Oggi arrivo dieci minuti dopo, scusate.',
  );
  await writeMessage(
    { ...ctx, actor: { kind: 'resident', requestId: bruno } },
    first.poolId,
    'Va bene! La merenda la porto io.',
  );
}
