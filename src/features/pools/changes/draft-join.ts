import { instantOf } from '../../../domain/schedule/rome-time.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Ctx } from '../../context.ts';
import { answerDay } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { Newcomer } from './find-newcomers.ts';
import type { Change, Part } from './model.ts';
import { priced, staying } from './parts.ts';

/** That a family joins, as it and the group's are asked it. While the group waits there is no longer to answer than its last day. */
export function draftJoin(ctx: Ctx, pool: PoolRecord, { requestId, soloCents, metres, terms }: Newcomer): Change {
  const answerBy = answerDay(ctx.now);
  const last = pool.waitsUntil === null ? answerBy : new Date(instantOf(pool.waitsUntil + 1, 0));
  const joining: Part = { requestId, role: 'joins', answer: 'pending', soloCents, shareCents: null, metres };
  return {
    id: ctx.newId(),
    poolId: pool.id,
    kind: 'join',
    status: 'asked',
    askedAt: ctx.now,
    answerBy: last < answerBy ? last : answerBy,
    startsOn: todayAt(ctx.now) + 1,
    operatorId: null,
    terms,
    parts: priced([...staying(pool, () => 'pending'), joining], terms),
  };
}
