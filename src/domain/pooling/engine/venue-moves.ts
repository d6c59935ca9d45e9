// The one clash that the row families of `price-rows.ts` leave open: two different venues too close in time.
import { DAYS_PER_WEEK } from '../instance.ts';
import { listDays } from '../session-starts.ts';
import type { Board } from './board.ts';
import type { Column, Offers } from './offers.ts';

type Visit = { readonly at: number; readonly venue: number; readonly from: number; readonly to: number };

/**
 * Rows, as lists of positions in `columns`, that together with the conflict rows forbid every breach of `moveSlots`. Each
 * says: of the sessions at venue v that cover slot t, and those at other places that cover slot s, one at most, where t and
 * s are at most `moveSlots` apart. Any two of them clash: at v both cover t; elsewhere both cover s; across, the operator
 * would have fewer than `moveSlots` slots to move.
 */
export function venueMoves(board: Board, offers: Offers, columns: readonly Column[]): number[][] {
  const { moveSlots } = board.rules;
  if (moveSlots === 0) return [];
  const visits = new Map<number, Visit[]>();
  for (const [at, column] of columns.entries()) {
    const { offer, slot: from, days } = column;
    const slots = offers.slots[offers.set[offer] ?? 0] ?? 0;
    const visit = { at, venue: offers.venue[offer] ?? -1, from, to: from + slots };
    for (const day of listDays(days)) {
      const key = (offers.operator[offer] ?? 0) * DAYS_PER_WEEK + day;
      const known = visits.get(key);
      if (known === undefined) visits.set(key, [visit]);
      else known.push(visit);
    }
  }
  return [...visits.values()].flatMap((sameDay) => rowsOfDay(sameDay, moveSlots));
}

function rowsOfDay(visits: readonly Visit[], moveSlots: number): number[][] {
  const rows = new Map<string, number[]>();
  const atVenues = visits.filter(({ venue }) => venue >= 0);
  const hours = [...new Map(atVenues.map((visit) => [`${visit.venue},${visit.from},${visit.to}`, visit])).values()];
  for (const a of hours) {
    for (const b of hours) {
      if (a.venue === b.venue || b.from < a.to || b.from >= a.to + moveSlots) continue;
      const [leave, arrive] = [a.to - 1, b.from];
      const key = `${a.venue},${leave},${arrive}`;
      if (rows.has(key)) continue;
      const covers = (visit: Visit, slot: number) => visit.from <= slot && slot < visit.to;
      const clash = visits.filter((visit) => covers(visit, visit.venue === a.venue ? leave : arrive));
      rows.set(
        key,
        clash.map(({ at }) => at),
      );
    }
  }
  return [...rows.values()];
}
