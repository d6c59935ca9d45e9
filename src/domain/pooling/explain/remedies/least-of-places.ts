// The least room that would have to be made: at home, at a venue, at a new venue nearby.
import type { VenueId } from '../../instance.ts';
import { metres } from '../../metres.ts';
import type { Budget } from '../search/budget.ts';
import { readHome } from '../city/city.ts';
import { findLeast, writePool } from '../search/find-least.ts';
import type { Hit } from '../search/find-least.ts';
import { feasible, isAffordable, leastOperator } from '../search/find-pool.ts';
import type { Found } from './found.ts';
import { accepts, groundAt } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import type { Group } from '../search/group.ts';
import { isPromising, isPromisingButForNeeds, unmetNeeds } from '../search/judge-pool.ts';
import { asIf } from './least-of-own.ts';
import type { View } from '../search/view.ts';

/** The fewest seats that a venue within reach would have to have besides. */
export function enlargeVenue(view: View, budget: Budget): Found | undefined {
  const grounds = view.grounds.filter(({ place }) => place.venue !== undefined);
  const missing = (ground: Ground, group: Group) => group.seats - ground.place.seats;
  const { judge } = feasible(view);
  const hit = findLeast(
    view,
    {
      grounds: grounds.filter((ground) => accepts(view.subject, ground)),
      least: () => 1,
      seats: ({ offer }) => offer.largest,
      cut: (ground, group, below) => missing(ground, group) >= below || !isPromising(view, ground, group),
      judge: (ground, group, below) => {
        const size = missing(ground, group);
        const found = size > 0 ? judge(ground, group, below) : undefined;
        return found && { ...found, size };
      },
    },
    budget,
  );
  const venue = hit?.ground.place.venue;
  if (hit === undefined || venue === undefined) return undefined;
  const { size, group } = hit;
  return { size, changes: [{ kind: 'enlarge-venue', venue, seats: group.seats }], pool: writePool(hit) };
}

/** The fewest seats that the household would have to have at home, beyond those that it says. */
export function hostAtHome(view: View, budget: Budget): Found | undefined {
  const { id, hostSeats } = view.subject.request;
  const { open, home } = openHome(view);
  const { judge } = feasible(open);
  const hit = findLeast(
    open,
    {
      grounds: [home],
      seats: ({ offer }) => offer.largest,
      cut: (ground, group, below) => group.seats - hostSeats >= below || !isPromising(view, ground, group),
      judge: (ground, group, below) => {
        const found = group.seats > hostSeats ? judge(ground, group, below) : undefined;
        return found && { ...found, size: group.seats - hostSeats };
      },
    },
    budget,
  );
  if (hit === undefined) return undefined;
  const { size } = hit;
  return { size, changes: [{ kind: 'host', request: id, hostSeats: hostSeats + size }], pool: writePool(hit) };
}

/** The household as if it could host anybody, and its home then. */
export function openHome(view: View): { readonly open: View; readonly home: Ground } {
  const { city, company } = view;
  const open = asIf(view, { hostSeats: Infinity });
  const place = readHome(open.subject, city.venues.length);
  return { open, home: groundAt(city, open.subject, { place, company }) };
}

/** A venue that is not there yet, with all the room in the world, where the household lives. */
export function newVenue({ city, subject, company }: View, id: VenueId): Ground {
  const rooms = { seats: Infinity, tags: new Set<string>(), host: undefined };
  return groundAt(city, subject, { place: { key: -1, point: subject.request, venue: id, ...rooms }, company });
}

/** The smallest new venue around the household's home that would do; what the operator lacks, it has. */
export function addVenue(view: View, id: VenueId, budget: Budget): Found | undefined {
  const ground = newVenue(view, id);
  const hit = findLeast(
    view,
    {
      grounds: [ground],
      seats: ({ offer }) => offer.largest,
      cut: (ground, group, below) => group.seats >= below || !isPromisingButForNeeds(view, ground, group),
      judge: (ground, group, below) => judgeAtNewVenue(view, ground, group, below),
    },
    budget,
  );
  if (hit === undefined) return undefined;
  const tags = unmetNeeds(hit.group, ground.place, hit.operator);
  const withinMetres = roomToMove(hit);
  const change = { kind: 'add-venue', id, near: view.subject.request.id, withinMetres, seats: hit.size, tags } as const;
  return { size: hit.size, changes: [change], pool: writePool(hit) };
}

/** The new venue may have any tags, but none that a member refuses. */
function judgeAtNewVenue(view: View, ground: Ground, group: Group, below: number): Hit | undefined {
  const refused = (tag: string) => group.members.some(({ request }) => request.refuses.includes(tag));
  return leastOperator(view, ground, group, below, (operator) => {
    const works = isAffordable(operator, group) && !unmetNeeds(group, ground.place, operator).some(refused);
    return works ? group.seats : Infinity;
  });
}

/** How far from the home the venue may be: wherever it is within that, all still reach it. A metre is left for rounding. */
export function roomToMove({ ground, group, operator }: Hit): number {
  const comers = [...group.members.map(({ request }) => request), ...(operator ? [operator.operator] : [])];
  const rooms = comers.map((comer) => comer.maxMetres - metres(comer, ground.place.point));
  return Math.max(0, Math.floor(Math.min(...rooms)) - 1);
}
