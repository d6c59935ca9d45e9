import type { NearMiss, PoolToForm, PoolToJoin } from '../../../domain/pooling/fit/fit.ts';
import { prepareCheckedFit, type Effort } from '../../../domain/pooling/fit/prepare-fit.ts';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import { priceSteps } from '../../../domain/pricing/price-steps.ts';
import { read, type Ctx } from '../../context.ts';
import type { GroupInBrief, GroupsAround, Nearly, NeedSoFar } from '../../requests/public.ts';
import { coarseMetres } from '../disclose/coarse.ts';
import { layOutNear, newcomerId, type NearCity } from './lay-out-near.ts';
import { readAround, type NearFacts } from './read-around.ts';

/** Groups of each kind that are told: who reads them is in the middle of a form. */
const mostTold = 3;
/** A page waits for it, and says no more than *about*: the nightly run looks at everything. What `nearlyOf` tells is looked for. */
const effort: Effort = { groups: 1500, missGroups: 500, changes: ['too-far', 'price', 'hours'] };
/** Families of the ladder's last step. */
const mostFamilies = 4;

/**
 * What exists for somebody who is still writing, by the engine's own fit in the neighbourhood as it is at this moment:
 * groups with a seat, groups that this household alone is missing from, the price alone and shared.
 */
export async function whatIsNear(ctx: Ctx, need: NeedSoFar): Promise<GroupsAround> {
  const facts = await read(ctx, (tx) => readAround(tx, need, ctx.now));
  return answerNear(facts, need);
}

/** The same from facts that were read: nothing but a decision. */
export function answerNear(facts: NearFacts, need: NeedSoFar): GroupsAround {
  const city = layOutNear(facts, need);
  const fit = prepareCheckedFit(city.instance, { format: PLAN_FORMAT, pools: city.plan }, effort)(newcomerId);
  const places = fit.outcome === 'places' || fit.outcome === 'no-place' ? fit : undefined;
  return {
    withRoom: (places?.toJoin ?? []).slice(0, mostTold).flatMap((pool) => toldOfJoin(city, pool)),
    couldStart: (places?.toForm ?? []).slice(0, mostTold).map((pool) => toldOfForm(need, pool)),
    nearly: fit.outcome === 'no-place' ? nearlyOf(fit.misses) : [],
    ladder: ladderOf(facts, need),
  };
}

function toldOfJoin({ pools }: NearCity, { pool: at, metres, share }: PoolToJoin): GroupInBrief[] {
  const pool = pools[at];
  if (pool === undefined) return [];
  const { days, fromSlot, slots, members } = pool;
  const price = { metres: coarseMetres(metres), centsPerHour: Math.ceil(share.hourlyCents) };
  return [{ families: members.length + 1, days, fromSlot, slots, ...price }];
}

function toldOfForm({ slots }: NeedSoFar, { members, days, from, metres, shares: [own] }: PoolToForm): GroupInBrief {
  const centsPerHour = Math.ceil(own?.hourlyCents ?? 0);
  return { families: members.length, days, fromSlot: from, slots, metres: coarseMetres(metres), centsPerHour };
}

function nearlyOf(misses: readonly NearMiss[]): Nearly[] {
  return misses.flatMap(({ hurdle }): Nearly[] => {
    if (hurdle.code === 'too-far') return [{ code: 'too-far', metres: coarseMetres(hurdle.metres) }];
    if (hurdle.code === 'price') return [{ code: 'price', cents: Math.ceil(hurdle.cents) }];
    return hurdle.code === 'hours' ? [{ code: 'hours', slots: hurdle.slots }] : [];
  });
}

function ladderOf({ operators, coming }: NearFacts, { seats, soloCents }: NeedSoFar): GroupsAround['ladder'] {
  const alone = { families: 1, cents: soloCents * seats };
  // Operators of one provider mostly have one list of prices: each list is climbed once.
  const lists = new Map(
    operators.filter(({ id }) => coming.has(id)).map((one) => [`${one.minSeats}:${one.cents.join()}`, one]),
  );
  const ladders = [...lists.values()].map(({ cents, minSeats }) =>
    priceSteps({
      soloCents: alone.cents,
      seats,
      operatorCents: cents,
      minSeats,
      current: alone,
      most: mostFamilies,
    }),
  );
  const least = (families: number) =>
    Math.min(...ladders.flatMap((steps) => steps.find((step) => step.families === families)?.cents ?? []));
  const together = Array.from({ length: mostFamilies - 1 }, (_, at) => ({ families: at + 2, cents: least(at + 2) }));
  return [alone, ...together.filter(({ cents }) => Number.isFinite(cents))];
}
