import { dateAt } from '../../../domain/schedule/today.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { activeVenues, coarseMetres, coarsePoint, holdRequests, operatorsOn } from '../../pools/public.ts';
import { requestsForPooling, type RequestView } from '../../requests/public.ts';
import { putMember } from '../member-store.ts';
import { daysOpen } from '../model.ts';
import { mayOpenFor } from '../policy.ts';
import { tellWatchersJob } from '../watch/tell-watchers-job.ts';
import { insertGroup, tellOneFamily } from '../write-group-store.ts';
import { planGroup } from './plan-group.ts';

export type OpenOutcome =
  { readonly kind: 'opened'; readonly groupId: string } | { readonly kind: 'not-waiting' | 'denied' };

const dayMs = 86_400_000;

/** Opens a group around a request that waits, with the request in it. Its quarter and days are told to all: it asked for that. */
export async function openGroup(ctx: Ctx, request: Pick<RequestView, 'id'>): Promise<OpenOutcome> {
  const permit = mayOpenFor(ctx.actor, request.id);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<OpenOutcome> => {
    await holdRequests(tx, [request.id]);
    const [waiting] = await requestsForPooling(tx, [request.id]);
    if (waiting === undefined) return { kind: 'not-waiting' };
    const plan = planGroup(waiting, await operatorsOn(tx, dateAt(ctx.now)), await activeVenues(tx));
    if (plan.days.length === 0) return { kind: 'not-waiting' };
    const id = ctx.newId();
    await insertGroup(permit, tx, {
      ...plan,
      id,
      origin: 'family',
      kindOfHelp: waiting.kindOfHelp,
      quarter: waiting.quarter,
      tellsQuarter: true,
      slots: waiting.slots,
      ...coarsePoint(waiting),
      withinMetres: coarseMetres(Math.min(2000, waiting.maxMetres)),
      openedAt: ctx.now,
      endsAt: new Date(ctx.now.getTime() + daysOpen * dayMs),
    });
    await putMember(permit, tx, { groupId: id, requestId: waiting.id, came: 'opened', yes: null, at: ctx.now });
    await tellOneFamily(permit, tx, id);
    await recordAudit(tx, ctx, 'forming-opened', 'forming-group', id);
    await enqueue(tx, tellWatchersJob, { tenantId: ctx.municipality.tenantId });
    return { kind: 'opened', groupId: id };
  });
}
