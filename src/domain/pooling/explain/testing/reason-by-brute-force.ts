// The reason why a household is left out, and its figures, by their definitions: see `ReasonNotPlaced`.
import type { NotPlaced } from '../explanation.ts';
import { isFeasible, onlyFault, triesOf } from './every-case.ts';
import type { Case, Tries } from './every-case.ts';
import { unique } from './every-try.ts';
import type { Try } from './every-try.ts';

type Known = Pick<NotPlaced, 'reason' | 'lowestCents'> & { readonly tags: number };

/** `tags`: how many are in the way at least. */
export function reasonOf(given: Case, { all, beside, joins }: Tries): Known {
  const { own, instance } = given;
  const because = (reason: NotPlaced['reason'], rest: Partial<Known> = {}) => ({
    reason,
    lowestCents: undefined,
    tags: 0,
    ...rest,
  });
  const calm = triesOf({ ...given, plan: { ...given.plan, pools: [] } }).all;
  const tooFarApart = Math.max(...own.ages) - Math.min(...own.ages) > instance.rules.maxAgeSpread;
  if (tooFarApart || !calm.some(({ ownDaysMissing }) => ownDaysMissing === 0)) return because('not-shareable');
  if ([...beside, ...joins].some(isFeasible)) return because('still-possible');
  if (all.some(isFeasible)) return because('lost-to-better-group');
  const free = calm.filter((each) => each.members.length > 1 && each.ownDaysMissing === 0 && !each.othersBusy);
  const met = free.filter((each) => isPlace(each) && !each.ownMetresMissing && !each.othersTooFar);
  const hasPlace = calm.some((each) => each.members.length === 1 && isPlace(each) && !each.ownMetresMissing);
  if (free.length === 0 || (met.length === 0 && hasPlace)) return because('no-compatible-neighbour');
  const roomy = met.filter(({ roomMissing }) => roomMissing === 0);
  if (roomy.length === 0) return because('place-missing');
  const staffed = roomy.filter(
    (each) => each.operator !== undefined && !each.operatorTooFar && !each.operatorSeatsWrong,
  );
  if (staffed.length === 0) return because('no-operator-at-those-hours');
  const able = staffed.filter((each) => tagsInTheWay(each) === 0);
  if (able.length === 0) return because('need-not-met', { tags: Math.min(...staffed.map(tagsInTheWay)) });
  const now = new Set(all.map(keyOf));
  const there = able.filter((each) => each.operatorDaysMissing === 0 && now.has(keyOf(each)));
  if (there.length === 0) return because('no-operator-at-those-hours');
  const prices = all.filter((each) => onlyFault(each, 'price')).map(({ price, seats }) => price / seats);
  return because('price-out-of-reach', { lowestCents: Math.min(...prices) });
}

function isPlace({ spot }: Try): boolean {
  return spot.kind === 'venue' || (spot.host !== undefined && spot.seats > spot.host.seats);
}

function tagsInTheWay({ ownNeeds, othersNeeds, ownRefusals, othersRefusals }: Try): number {
  return unique([...ownNeeds, ...othersNeeds, ...ownRefusals, ...othersRefusals]).length;
}

function keyOf({ members, spot, operator, from, days }: Try): string {
  return JSON.stringify([members.map(({ id }) => id), spot.name, operator?.id, from, days]);
}
