// New pools around a newcomer, with those who wait, in the hours and places that the plan leaves free.
import type { PoolingRules } from '../instance.ts';
import { metres } from '../metres.ts';
import type { City } from './city.ts';
import { findOffer } from './find-offer.ts';
import type { FoundOffer } from './find-offer.ts';
import type { PoolToForm, Share } from './fit.ts';
import type { Ground, Group } from './group.ts';
import type { Household } from './household.ts';
import { matesOf, placesOf } from './meet-newcomer.ts';
import { accepts } from './place.ts';
import { searchGroups } from './search-groups.ts';
import type { Budget } from './search-groups.ts';

type Found = { readonly ground: Ground; readonly group: Group; readonly offer: FoundOffer; readonly gain: number };

/** The best pools that a newcomer makes possible, at most `most`, no two with the same members, best first. */
export function formPools(city: City, newcomer: Household, most: number, budget: Budget): PoolToForm[] {
  const { rules } = city.instance;
  const { days, slots } = newcomer.request;
  const mates = matesOf(city, newcomer);
  let best: Found[] = [];
  const enough = () => (best.length < most ? -Infinity : (best.at(-1)?.gain ?? -Infinity));
  for (const place of placesOf(city, newcomer, mates)) {
    if (budget.left <= 0) {
      budget.cut = true;
      break;
    }
    const ground = { place, offers: place.offers(slots, 'free'), rules };
    const guests = mates.filter((mate) => mate !== place.host && accepts(mate, place));
    const visit = (group: Group) => {
      const offer = findOffer(ground, group);
      if (offer === undefined) return;
      const found = { ground, group, offer, gain: gainOf(rules, group, offer.cents) };
      if (found.gain >= enough()) best = withOne(best, found).slice(0, most);
    };
    const hopes = ({ seats, weight }: { readonly seats: number; readonly weight: number }) =>
      rules.pointsPerWeight * weight - ((ground.offers.lowestFrom[seats] ?? Infinity) * slots * days) / 2 > enough();
    searchGroups(ground, newcomer, guests, { visit, hopes }, budget);
  }
  return best.map((found) => describe(newcomer, found));
}

function gainOf({ pointsPerWeight }: PoolingRules, { members, weight }: Group, cents: number): number {
  const { days = 0, slots = 0 } = members[0]?.request ?? {};
  return pointsPerWeight * weight - (cents * slots * days) / 2;
}

/** The list with one more, best first; of two with the same members only the better stays. */
function withOne(best: readonly Found[], found: Found): Found[] {
  const same = best.find(({ group }) => sameMembers(group, found.group));
  if (same !== undefined && bestFirst(same, found) <= 0) return [...best];
  return [...best.filter((each) => each !== same), found].sort(bestFirst);
}

function sameMembers(a: Group, b: Group): boolean {
  return a.members.length === b.members.length && a.members.every((member) => b.members.includes(member));
}

/** By gain; of two alike, the one that its people travel less for. */
function bestFirst(a: Found, b: Found): number {
  return b.gain - a.gain || travel(a) - travel(b);
}

function travel({ ground: { place }, group }: Found): number {
  return group.members.reduce((sum, { request }) => sum + metres(request, place.point), 0);
}

function describe({ request }: Household, { ground, group, offer, gain }: Found): PoolToForm {
  const shares = group.members.map((member): Share => {
    const { id, seats } = member.request;
    return { request: id, seats, hourlyCents: (offer.cents * seats) / group.seats };
  });
  return {
    operator: offer.operator.id,
    place: ground.place.place,
    days: offer.days,
    from: offer.from,
    members: group.members.map((member) => member.request.id),
    gain,
    metres: metres(request, ground.place.point),
    seats: group.seats,
    shares,
    hourlyCentsAlone: request.soloCents * request.seats,
  };
}
