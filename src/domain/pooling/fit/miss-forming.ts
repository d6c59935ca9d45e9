// When nothing can be formed: the least of one thing that would make a pool possible, for each thing that could change.
import { metres } from '../metres.ts';
import type { City } from './city.ts';
import type { NearMiss } from './fit.ts';
import type { Group } from './group.ts';
import type { Household } from './household.ts';
import { matesOf, placesOf } from './meet-newcomer.ts';
import { accepts } from './place.ts';
import { allChanges, relaxations } from './relaxations.ts';
import type { Change, Relaxation } from './relaxations.ts';
import { budgetOf, searchGroups } from './search-groups.ts';

/**
 * For each thing that could change, the nearest pool that could be formed but for that; nothing where there is none. For each,
 * at most so many groups are made.
 */
export function missForming(
  city: City,
  newcomer: Household,
  groups: number,
  changes: readonly Change[] = allChanges,
): NearMiss[] {
  return relaxations(newcomer, changes).flatMap((relaxation) => nearest(city, relaxation, groups) ?? []);
}

function nearest(city: City, { newcomer, who, least, measure }: Relaxation, groups: number): NearMiss | undefined {
  const { request } = newcomer;
  const mates = matesOf(city, newcomer);
  const places = placesOf(city, newcomer, mates).map((place) => ({ place, distance: metres(request, place.point) }));
  places.sort((a, b) => a.distance - b.distance);
  const budget = budgetOf(groups);
  let best: { readonly amount: number; readonly miss: NearMiss } | undefined;
  for (const { place } of places) {
    if (budget.left <= 0) break;
    const ground = { place, offers: place.offers(request.slots, who), rules: city.instance.rules };
    const guests = mates.filter((mate) => mate !== place.host && accepts(mate, place));
    const visit = (group: Group) => {
      const near = measure(ground, group);
      // Less than one is no miss: a pool that was not seen, where there were too many to look at.
      if (near === undefined || near.amount < 1 || near.amount >= (best?.amount ?? Infinity)) return;
      const { offer, hurdle, amount } = near;
      const { days, from, operator } = offer;
      const members = group.members.map((member) => member.request.id);
      best = { amount, miss: { hurdle, pool: { operator: operator.id, place: place.place, days, from, members } } };
    };
    const hopes = ({ seats }: { readonly seats: number }) => least(ground, seats) < (best?.amount ?? Infinity);
    searchGroups(ground, newcomer, guests, { visit, hopes }, budget);
  }
  return best?.miss;
}
