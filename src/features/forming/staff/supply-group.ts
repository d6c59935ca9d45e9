import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { activeVenues, holdPooling, holdRequests, operatorsOn } from '../../pools/public.ts';
import { requestsForPooling } from '../../requests/public.ts';
import { tryToAgree } from '../agree/try-to-agree.ts';
import { endWithoutStart } from '../close/end-without-start.ts';
import { lockGroup, readGroup } from '../group-store.ts';
import { membersOf } from '../member-store.ts';
import { maySupply } from '../policy.ts';
import { supplyGroup as writeSupply } from '../write-group-store.ts';
import { fittingOperators, fittingVenues } from './what-fits.ts';

export interface GivenSupply {
  readonly groupId: string;
  readonly operatorId?: string | undefined;
  readonly venueId?: string | undefined;
}

/** `started`: with what it was given, yeses that were there already held together. `nothing`: neither of them fits the group. */
export type SupplyOutcome = 'supplied' | 'started' | 'nothing' | 'over' | 'denied';

/** Gives a group the operator or the place that it was missing; it may start at once, or now miss a family alone. */
export async function supplyGroup(ctx: Ctx, { groupId, operatorId, venueId }: GivenSupply): Promise<SupplyOutcome> {
  const permit = maySupply(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx): Promise<SupplyOutcome> => {
    await holdPooling(tx);
    const group = await lockGroup(tx, groupId);
    if (group?.status !== 'open') return 'over';
    const ids = (await membersOf(tx, groupId)).map(({ requestId }) => requestId);
    await holdRequests(tx, ids);
    const families = await requestsForPooling(tx, ids);
    const operators = fittingOperators(group, await operatorsOn(tx, dateAt(ctx.now)), families);
    const operator = operators.find(({ id }) => id === operatorId);
    const venue = fittingVenues(group, await activeVenues(tx)).find(({ id }) => id === venueId);
    if (operator === undefined && venue === undefined) return 'nothing';
    const hasPlace = venue !== undefined || group.ground.place !== null;
    const hasOperator = operator !== undefined || group.ground.operator !== null;
    await writeSupply(
      permit,
      tx,
      groupId,
      {
        ...(operator !== undefined && { operatorId: operator.id, fromSlot: operator.fromSlot }),
        ...(venue !== undefined && { venueId: venue.id, homeRequestId: null }),
        missing: hasPlace ? (hasOperator ? 'family' : 'operator') : 'place',
      },
      ctx.now,
    );
    await recordAudit(tx, ctx, 'forming-supplied', 'forming-group', groupId);
    const now = await readGroup(tx, groupId);
    const agreed = now === undefined ? undefined : await tryToAgree(tx, ctx, permit, now);
    return agreed?.kind === 'started' ? 'started' : 'supplied';
  });
}

/** Closes a group that nobody needs; its families are told, and go on waiting. */
export async function closeGroup(ctx: Ctx, groupId: string): Promise<'closed' | 'over' | 'denied'> {
  const permit = maySupply(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const group = await lockGroup(tx, groupId);
    if (group?.status !== 'open') return 'over';
    await endWithoutStart(tx, ctx, permit, group, 'withdrawn');
    return 'closed';
  });
}
