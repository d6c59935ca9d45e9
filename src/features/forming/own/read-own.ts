import { misfitsOf } from '../../../domain/forming/misfits.ts';
import { daysToAgree } from '../../../domain/group-life/city-rules.ts';
import { read, type Ctx } from '../../context.ts';
import { readCityRules } from '../../pools/public.ts';
import type { RequestView } from '../../requests/public.ts';
import { askedOf, settledFor } from '../agree/settled-terms.ts';
import { cityPrices, type CityPrices } from '../estimate/city-prices.ts';
import { leftOutOf, type NotedLeftOut } from '../find/left-out-store.ts';
import { groupOfRequest, groupsInBox } from '../group-store.ts';
import { comingsOf, formerCompany, membershipOf, type Membership } from '../member-store.ts';
import { mostMembers, type FormingGroup } from '../model.ts';
import { mayReadOwn } from '../policy.ts';
import { boxAround } from './box-around.ts';

/** Groups looked at around a request, and told of those that suit it. */
const mostLookedAt = 200;
const mostTold = 6;
/** A place may lie this far from the middle of its families' cell. */
const metresBeyond = 2500;

export interface OwnGroups {
  /** The group that it is in, or its last one that it is no longer in. */
  readonly membership: Membership | undefined;
  readonly group: FormingGroup | undefined;
  /** Others that suit it, the nearest to their start first; none while it does not wait. */
  readonly toJoin: readonly FormingGroup[];
  /** What those without an operator are estimated from. */
  readonly prices: CityPrices;
  /** By group, on which of its days each of its families would come. */
  readonly comings: Awaited<ReturnType<typeof comingsOf>>;
  readonly leftOut: NotedLeftOut | undefined;
  /** Whether it was in a group that came to an end. */
  readonly hasFormer: boolean;
  /** Days that offers, choice and signatures may take in this city. */
  readonly toAgree: number;
}

/** What one request can know of groups that form; undefined for who may not. */
export async function readOwnGroups(ctx: Ctx, request: RequestView): Promise<OwnGroups | undefined> {
  if (!mayReadOwn(ctx.actor, request.id)) return undefined;
  return read(ctx, async (tx) => {
    const membership = await membershipOf(tx, request.id);
    const group = await groupOfRequest(tx, request.id);
    const around = await groupsInBox(
      tx,
      request.kindOfHelp,
      boxAround(request, request.maxMetres + metresBeyond),
      mostLookedAt,
    );
    const toJoin = request.status === 'waiting' ? suiting(around, request, group?.id) : [];
    const former = await formerCompany(tx, [request.id]);
    const told = [...(group === undefined ? [] : [group]), ...toJoin];
    return {
      membership,
      group,
      toJoin,
      prices: await cityPrices(tx, ctx, told),
      comings: await comingsOf(
        tx,
        told.map(({ id }) => id),
      ),
      leftOut: await leftOutOf(tx, request.id),
      hasFormer: former.size > 0,
      toAgree: daysToAgree(await readCityRules(tx)),
    };
  });
}

/** Those that a request could join as they are. */
export function suiting(
  groups: readonly FormingGroup[],
  request: Parameters<typeof askedOf>[0] & { readonly id?: string },
  ownId?: string,
): FormingGroup[] {
  const asked = askedOf(request);
  const stillMissing = ({ families, present }: FormingGroup) => Math.max(0, families - present);
  return groups
    .filter((group) => group.id !== ownId && group.present < mostMembers)
    .filter((group) => misfitsOf(asked, settledFor(group, request.id)).length === 0)
    .sort((a, b) => stillMissing(a) - stillMissing(b) || (a.id < b.id ? -1 : 1))
    .slice(0, mostTold);
}
