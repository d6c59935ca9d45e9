// Prices of households, hours and places that no pool can beat: a bound on every plan, and a guide to the best pools.
import { activate, surplusOf } from './active-columns.ts';
import type { Board } from './board.ts';
import { growingFloats, growingInts } from './growing-numbers.ts';
import { membersOf } from './offers.ts';
import type { Column, Offers } from './offers.ts';
import { priceOffers } from './price-offers.ts';
import type { PriceRows } from './price-rows.ts';
import { settlePrices } from './settle-prices.ts';
import type { Parts } from './split-parts.ts';
import { addCut, cutsOf, noCuts, separateTriples } from './triple-cuts.ts';

export type CityPrices = {
  /** One round more; false when rounds no longer bring anything. */
  readonly step: () => boolean;
  /** The bound still falls fast: a few rounds more are worth their time. */
  readonly isRough: () => boolean;
  /** What the rounds so far have cost: rows of columns looked at, all sweeps together, and starts priced. The same on every machine. */
  readonly work: () => number;
  /** Proved: no choice among the offers is worth more. Never rises. */
  readonly bound: () => number;
  /** The same bound, shared out among the parts of the city; their sum is the bound. */
  readonly boundsOf: (parts: Parts) => number[];
  /** Calls `see` with the best surplus, at the best prices, of every offer at every start. */
  readonly seeAll: (see: (offer: number, slot: number, days: number, surplus: number) => void) => void;
};

/** Blur at first and at last, as a share of what a household is worth, and how it falls from round to round. */
const FIRST_BLUR = 0.1;
const LAST_BLUR = 0.0005;
const COOLING = 0.78;
const REHEAT = 0.03;
const SWEEPS = 30;
const SWEEPS_WHILE_HOT = 10;
const HOT = 0.02;
/** Columns that enter in one round at most, and how many blurs below zero a column is worth looking at, or keeping. */
const FRESH_COLUMNS = 60_000;
const FRESH_PER_REQUEST = 20;
const FRESH_PER_SET = 3;
const NEAR = 4;
const FAR = 12;
/** The bound must fall by this share in a round, or cuts are looked for; when those bring nothing either, it is done. */
const STANDSTILL = 1e-4;
const CUTS_PER_ROUND = 200;
const ROUNDS_OF_CUTS = 12;
/** Pricing one start takes as long as looking at so many rows of a column. */
const ROWS_PER_START = 10;

export function cityPrices(board: Board, offers: Offers, rows: PriceRows): CityPrices {
  const cuts = noCuts(board.requests.length);
  const worth = typicalWorth(offers);
  let prices = new Float64Array(rows.size);
  for (const [at, { weight }] of board.requests.entries()) prices[at] = 0.6 * board.rules.pointsPerWeight * weight;
  let best = { bound: Infinity, prices, lift: new Float64Array(board.requests.length), cuts: 0 };
  let columns: Column[] = [];
  let blur = FIRST_BLUR * worth;
  let cutRounds = 0;
  let cooled = false;
  let surplus: Float64Array = new Float64Array(0);
  let work = 0;

  const capacityOf = (row: number) => (row < rows.size ? (rows.capacity[row] ?? 1) : 1);
  const isHeavy = (row: number) => row >= rows.pairs && row < rows.triples;
  const rowsOfCuts = (set: number) => cutsOf(cuts, membersOf(offers, set));

  /** Prices all offers: the bound that these prices prove, and the columns worth adding. */
  function price(): { bound: number; lift: Float64Array<ArrayBuffer>; fresh: Column[] } {
    const fresh = { offer: growingInts(), slot: growingInts(), days: growingInts(), surplus: growingFloats() };
    const lift = new Float64Array(board.requests.length);
    const see = (offer: number, slot: number, days: number, over: number) => {
      fresh.offer.push(offer);
      fresh.slot.push(slot);
      fresh.days.push(days);
      fresh.surplus.push(over);
      if (over <= 0) return;
      // Raising the price of each member by its part of the surplus would leave the column none.
      const members = membersOf(offers, offers.set[offer] ?? 0);
      for (const member of members) lift[member] = Math.max(lift[member] ?? 0, over / members.length);
    };
    priceOffers(offers, rows, prices, -NEAR * blur, see, {
      discount: (set) => rowsOfCuts(set).reduce((sum, cut) => sum + (prices[rows.size + cut] ?? 0), 0),
    });
    let bound = lift.reduce((sum, each) => sum + each, 0);
    for (const [row, each] of prices.entries()) bound += each * capacityOf(row);
    return { bound, lift, fresh: pickFresh(fresh, offers, FRESH_COLUMNS + FRESH_PER_REQUEST * board.requests.length) };
  }

  function settle(): void {
    const active = activate(rows, offers, columns, prices.length, rowsOfCuts);
    // A row that no active column takes costs nothing, until one that does is found wanting.
    for (const row of prices.keys()) if (active.columnFrom[row] === active.columnFrom[row + 1]) prices[row] = 0;
    surplus = surplusOf(active, offers, prices);
    const sweeps = blur > HOT * worth ? SWEEPS_WHILE_HOT : SWEEPS;
    work += sweeps * active.columnsOf.length + ROWS_PER_START * offers.slot.length;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      settlePrices({ active, prices, surplus, capacityOf, isHeavy, blur });
    }
  }

  function addCuts(): boolean {
    if (cutRounds >= ROUNDS_OF_CUTS) return false;
    cutRounds += 1;
    const shares = columns.map(({ offer }, at) => ({
      members: [...membersOf(offers, offers.set[offer] ?? 0)],
      share: Math.exp(Math.min(0, (surplus[at] ?? 0) / blur)),
    }));
    const found = separateTriples(
      cuts,
      shares.filter(({ share }) => share > 1e-3),
      CUTS_PER_ROUND,
    );
    for (const triple of found) addCut(cuts, triple);
    const longer = new Float64Array(rows.size + cuts.triples.length);
    longer.set(prices);
    prices = longer;
    return found.length > 0;
  }

  function step(): boolean {
    if (offers.count === 0) {
      best = { ...best, bound: 0 };
      return false;
    }
    const { bound, lift, fresh } = price();
    const before = best.bound;
    if (bound < best.bound) best = { bound, prices: prices.slice(), lift, cuts: cuts.triples.length };
    const still = before - best.bound < STANDSTILL * best.bound;
    const cold = blur <= LAST_BLUR * worth;
    cooled ||= cold;
    if (still && cold) {
      if (!addCuts()) return false;
      blur = REHEAT * worth;
    }
    const kept = columns.filter((_, at) => (surplus[at] ?? 0) > -FAR * blur);
    columns = withoutDoubles([...kept, ...fresh]);
    settle();
    blur = Math.max(LAST_BLUR * worth, blur * COOLING);
    return true;
  }

  return {
    step,
    isRough: () => !cooled,
    work: () => work,
    bound: () => best.bound,
    boundsOf: (parts) => {
      const bounds = Array.from({ length: parts.count }, () => (best.bound < Infinity ? 0 : Infinity));
      const add = (part: number | undefined, more: number) => {
        if (part !== undefined && part >= 0) bounds[part] = (bounds[part] ?? 0) + more;
      };
      for (const [at, each] of best.lift.entries()) add(parts.ofRequest[at], each);
      for (let row = 0; row < rows.size; row++) add(parts.ofRow[row], (best.prices[row] ?? 0) * capacityOf(row));
      // The three households of a cut are in one pool with each other by twos, so they are in one part.
      for (const [at, [first]] of cuts.triples.slice(0, best.cuts).entries())
        add(parts.ofRequest[first], best.prices[rows.size + at] ?? 0);
      return bounds;
    },
    seeAll: (see) => {
      priceOffers(offers, rows, best.prices, -Infinity, see, {
        discount: (set) => {
          let sum = 0;
          for (const cut of rowsOfCuts(set)) if (cut < best.cuts) sum += best.prices[rows.size + cut] ?? 0;
          return sum;
        },
      });
    },
  };
}

/** What one household brings on average, in points. */
function typicalWorth({ count, value, set, memberFrom }: Offers): number {
  let sum = 0;
  for (let offer = 0; offer < count; offer++) {
    const of = set[offer] ?? 0;
    sum += (value[offer] ?? 0) / ((memberFrom[of + 1] ?? 0) - (memberFrom[of] ?? 0));
  }
  return count > 0 ? sum / count : 1;
}

type Fresh = {
  readonly offer: ReturnType<typeof growingInts>;
  readonly slot: ReturnType<typeof growingInts>;
  readonly days: ReturnType<typeof growingInts>;
  readonly surplus: ReturnType<typeof growingFloats>;
};

/** The best few of each set, and of these the best, `most` at most: many sets teach more than many offers of one. */
function pickFresh(fresh: Fresh, offers: Offers, most: number): Column[] {
  const [offer, slot, days, surplus] = [fresh.offer.done(), fresh.slot.done(), fresh.days.done(), fresh.surplus.done()];
  const chosen = new Uint8Array(surplus.length);
  // Columns come set by set, so those of one are a stretch.
  for (let first = 0; first < surplus.length;) {
    const set = offers.set[offer[first] ?? 0];
    let end = first + 1;
    while (end < surplus.length && offers.set[offer[end] ?? 0] === set) end++;
    for (let picked = 0; picked < FRESH_PER_SET && picked < end - first; picked++) {
      let best = -1;
      for (let at = first; at < end; at++)
        if (chosen[at] === 0 && (best < 0 || (surplus[at] ?? 0) > (surplus[best] ?? 0))) best = at;
      chosen[best] = 1;
    }
    first = end;
  }
  const ranked = surplus.filter((_, at) => chosen[at] === 1).sort();
  const least = ranked.length > most ? (ranked[ranked.length - most] ?? 0) : -Infinity;
  const picked: Column[] = [];
  for (const [at, each] of surplus.entries()) {
    if (chosen[at] === 1 && each >= least)
      picked.push({ offer: offer[at] ?? 0, slot: slot[at] ?? 0, days: days[at] ?? 0 });
  }
  return picked;
}

function withoutDoubles(columns: readonly Column[]): Column[] {
  const seen = new Set<number>();
  return columns.filter(({ offer, slot, days }) => {
    const key = (offer * 64 + slot) * 128 + days;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
