import { dateAt } from '../../../domain/schedule/today.ts';
import { read, readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { activeVenues, operatorsOn, type Venue } from '../../pools/public.ts';
import { requestsForPooling } from '../../requests/public.ts';
import { countUnserved, type UnservedCount } from '../find/left-out-store.ts';
import { allOpenGroups, readGroup } from '../group-store.ts';
import { membersOf } from '../member-store.ts';
import type { FormingGroup, FormingMember } from '../model.ts';
import { mayReadForming, mayReadMembersOf } from '../policy.ts';
import { fittingOperators, fittingVenues, type FittingOperator } from './what-fits.ts';

const mostShown = 100;

export interface StaffForming {
  readonly groups: readonly FormingGroup[];
  readonly unserved: readonly UnservedCount[];
}

/** The municipality's groups, the nearest to their start first, and the demand that nobody meets; undefined for who may not. */
export async function readStaffForming(ctx: Ctx): Promise<StaffForming | undefined> {
  if (!mayReadForming(ctx.actor)) return undefined;
  return read(ctx, async (tx) => ({ groups: await allOpenGroups(tx, mostShown), unserved: await countUnserved(tx) }));
}

export interface StaffGroup {
  readonly group: FormingGroup;
  /** By their codes; absent for who follows the figures and not the families. */
  readonly members?: readonly FormingMember[];
  readonly operators: readonly FittingOperator[];
  readonly venues: readonly Venue[];
}

/** One group with its families and who and where could be given to it; undefined where there is none or it is not theirs to read. */
export async function readStaffGroup(ctx: Ctx, id: string): Promise<StaffGroup | undefined> {
  if (!mayReadForming(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const group = await readGroup(tx, id);
    if (group === undefined) return undefined;
    const members = await membersOf(tx, id);
    const requests = await requestsForPooling(
      tx,
      members.map(({ requestId }) => requestId),
    );
    await recordAudit(tx, ctx, 'pool-read', 'forming-group', id);
    return {
      group,
      ...(mayReadMembersOf(ctx.actor) && { members }),
      operators: fittingOperators(group, await operatorsOn(tx, dateAt(ctx.now)), requests),
      venues: fittingVenues(group, await activeVenues(tx)),
    };
  });
}
