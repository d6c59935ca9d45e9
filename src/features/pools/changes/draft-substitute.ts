import { instantOf } from '../../../domain/schedule/rome-time.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Ctx } from '../../context.ts';
import { answerDay } from '../model.ts';
import { stopOf, type PoolRecord } from '../pool-record.ts';
import type { Substitute } from './find-substitutes.ts';
import type { Change } from './model.ts';
import { priced, staying } from './parts.ts';

/**
 * That another professional comes, as the families are asked it: from tomorrow, or from the day on which theirs cannot. While the group
 * stands still there is no longer to answer than its last day.
 */
export function draftSubstitute(ctx: Ctx, pool: PoolRecord, { operatorId, terms }: Substitute): Change {
  const stop = stopOf(pool);
  const answerBy = answerDay(ctx.now);
  const last = stop === undefined ? answerBy : new Date(instantOf(stop.until + 1, 0));
  const tomorrow = todayAt(ctx.now) + 1;
  return {
    id: ctx.newId(),
    poolId: pool.id,
    kind: 'substitute',
    status: 'asked',
    askedAt: ctx.now,
    answerBy: last < answerBy ? last : answerBy,
    startsOn: stop === undefined ? tomorrow : Math.max(tomorrow, todayAt(stop.since)),
    operatorId,
    terms,
    parts: priced(
      staying(pool, () => 'pending'),
      terms,
    ),
  };
}
