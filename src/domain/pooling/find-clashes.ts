// Rules 11 and 12: what pools must respect among themselves.
import type { Broken } from './broken-rule.ts';
import type { PlannedPool } from './plan.ts';

type Session = { readonly pool: number; readonly from: number; readonly to: number; readonly place: string };

/**
 * A checker that is told pools one after the other and says with which earlier ones each clashes. `moveSlots` is the
 * operator's time between two places on one day; `slots` the length of the pool's sessions.
 */
export function clashFinder(moveSlots: number): (at: number, pool: PlannedPool, slots: number) => Broken[] {
  const operators = new Map<string, Session[]>();
  const venues = new Map<string, Session[]>();
  return (at, { operator, place, days, from }, slots) => {
    const broken: Broken[] = [];
    const venue = 'venue' in place ? place.venue : undefined;
    const session = {
      pool: at,
      from,
      to: from + slots,
      place: 'venue' in place ? `v:${place.venue}` : `h:${place.home}`,
    };
    for (const day of days) {
      const busy = sessionsOf(operators, JSON.stringify([operator, day]));
      for (const other of busy) {
        const gap = other.place === session.place ? 0 : moveSlots;
        if (overlap(session, other, gap)) broken.push({ rule: 11, code: 'operator-busy', other: other.pool, day });
      }
      busy.push(session);
      if (venue === undefined) continue;
      const there = sessionsOf(venues, JSON.stringify([venue, day]));
      for (const other of there) {
        if (overlap(session, other, 0)) broken.push({ rule: 12, code: 'venue-busy', other: other.pool, day });
      }
      there.push(session);
    }
    return broken;
  };
}

function overlap(a: Session, b: Session, gap: number): boolean {
  return a.from < b.to + gap && b.from < a.to + gap;
}

function sessionsOf(map: Map<string, Session[]>, key: string): Session[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const sessions: Session[] = [];
  map.set(key, sessions);
  return sessions;
}
