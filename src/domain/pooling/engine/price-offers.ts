// What each offer is worth at given prices of households, hours and places, and on which days it is worth most.
import { DAYS_PER_WEEK } from '../instance.ts';
import type { DayBits } from '../session-starts.ts';
import type { Offers } from './offers.ts';
import type { PriceRows } from './price-rows.ts';

/** Told the best of an offer's columns at one start: `surplus` is its value minus the prices of all it takes. */
export type SeeColumn = (offer: number, slot: number, days: DayBits, surplus: number) => void;

export type PricedSets = {
  /** Subtracts from a set's surplus what further cuts take of it. */
  readonly discount?: (set: number) => number;
};

/**
 * Calls `see` for every start of every offer whose surplus exceeds `least`, with the cheapest days. `prices` has one figure,
 * zero or more, for each row. One pass over a million offers takes about a tenth of a second.
 */
export function priceOffers(
  offers: Offers,
  rows: PriceRows,
  prices: Float64Array,
  least: number,
  see: SeeColumn,
  { discount = () => 0 }: PricedSets = {},
): void {
  const sums = new Float64Array(rows.size + 1);
  for (let row = 0; row < rows.size; row++) sums[row + 1] = (sums[row] ?? 0) + (prices[row] ?? 0);
  const { slots: perDay, moveSlots: gap } = rows;
  const { memberFrom, members, offerFrom, startFrom, value } = offers;
  const dayPrices = new Float64Array(DAYS_PER_WEEK);
  const along = (start: number, end: number) => (sums[end] ?? 0) - (sums[start] ?? 0);
  for (let set = 0; set < offers.sets; set++) {
    let paid = 0;
    for (let at = memberFrom[set] ?? 0; at < (memberFrom[set + 1] ?? 0); at++) paid += prices[members[at] ?? 0] ?? 0;
    paid += discount(set);
    const days = offers.days[set] ?? 0;
    const slots = offers.slots[set] ?? 0;
    const [halves, thirds] = [Math.floor(days / 2), Math.floor(days / 3)];
    for (let offer = offerFrom[set] ?? 0; offer < (offerFrom[set + 1] ?? 0); offer++) {
      const base = (value[offer] ?? 0) - paid;
      if (base <= least) continue;
      const operator = offers.operator[offer] ?? 0;
      const venue = offers.venue[offer] ?? -1;
      const ofPairs = rows.pairs + operator * perDay;
      const ofTriples = rows.triples + operator * perDay;
      for (let start = startFrom[offer] ?? 0; start < (startFrom[offer + 1] ?? 0); start++) {
        const from = offers.slot[start] ?? 0;
        const left = venue < 0 ? from + slots + gap : from + slots;
        let surplus = base;
        if (halves > 0) surplus -= halves * along(ofPairs + from, ofPairs + left);
        if (thirds > 0) surplus -= thirds * along(ofTriples + from, ofTriples + left);
        if (surplus <= least) continue;
        const bits = offers.dayBits[start] ?? 0;
        const arrived = venue < 0 ? from : from + gap;
        for (let day = 0; day < DAYS_PER_WEEK; day++) {
          if ((bits & (1 << day)) === 0) continue;
          const block = (operator * DAYS_PER_WEEK + day) * perDay;
          let price = along(rows.leaving + block + from, rows.leaving + block + left);
          if (gap > 0) price += along(rows.arriving + block + arrived, rows.arriving + block + from + slots + gap);
          if (venue >= 0) {
            const there = rows.venue + (venue * DAYS_PER_WEEK + day) * perDay;
            price += along(there + from, there + from + slots);
          }
          dayPrices[day] = price;
        }
        let chosen = 0;
        for (let taken = 0; taken < days; taken++) {
          let best = -1;
          for (let day = 0; day < DAYS_PER_WEEK; day++) {
            if ((bits & (1 << day)) === 0 || (chosen & (1 << day)) !== 0) continue;
            if (best < 0 || (dayPrices[day] ?? 0) < (dayPrices[best] ?? 0)) best = day;
          }
          chosen |= 1 << best;
          surplus -= dayPrices[best] ?? 0;
        }
        if (surplus > least) see(offer, from, chosen, surplus);
      }
    }
  }
}
