import { mostAheadMs } from '../../upkeep/said-ahead.ts';
import { FacetCount, type Chosen, type FacetCounts } from '../count-facets.ts';
import { momentaryLetters } from '../facets.ts';
import type { SearchTerm } from '../understand.ts';
import type { CityIndex } from './city-index.ts';
import { bitsOf } from './facet-bits.ts';
import { findByWords } from './find-by-words.ts';
import { leastOf } from './least-of.ts';
import { metresTo, type Point } from './metres-to.ts';
import { roomFor } from './room.ts';

export interface RankQuery {
  readonly terms: readonly SearchTerm[];
  /** What a service must fit: one letter for each choice, by its name. */
  readonly chosen: Chosen;
  readonly near?: { readonly position: Point; readonly withinMetres?: number | undefined } | undefined;
  readonly now: number;
  /** How long somebody's word that there is room holds. */
  readonly roomHoldsMs: number;
  readonly offset: number;
  readonly limit: number;
  /** How many results to return as points of the map. */
  readonly points: number;
}

export interface Ranked {
  readonly counts: FacetCounts;
  readonly page: readonly RankedService[];
  /** Longitude and latitude of results. */
  readonly points: readonly (readonly [number, number])[];
  /** Whether services have all the words; else these are the ones that have most of them. */
  readonly complete: boolean;
  /** Bit n is set when some service has term n. */
  readonly known: number;
}

export interface RankedService {
  readonly id: string;
  readonly metres: number | undefined;
  /** Bit n is set when it has term n. */
  readonly has: number;
}

const open = bitsOf(momentaryLetters.open);
const room = bitsOf(momentaryLetters.room);

/** Which services match, in which order, how many with which facets, and where. */
export function rankServices(index: CityIndex, query: RankQuery): Ranked {
  const { terms, chosen, near, now, offset, limit } = query;
  const found = terms.length === 0 ? undefined : findByWords(index, terms);
  const within = near?.withinMetres ?? Infinity;
  const metresOf = near && metresTo(index, near.position);
  const metres = roomFor('metres', metresOf === undefined ? 0 : index.slots);
  const isOpen = index.openAt(now);
  const isFresh = (at: number) => at > now - query.roomHoldsMs && at <= now + mostAheadMs;
  const facets = new FacetCount(chosen);
  const fitting: number[] = [];
  for (const slot of found?.slots ?? index.byTitle()) {
    if (metresOf !== undefined) {
      const far = (metres[slot] = metresOf(slot));
      // What is nowhere is within no distance.
      if (within !== Infinity && !(far <= within)) continue;
    }
    const high =
      (index.high[slot] ?? 0) |
      (isOpen.has(slot) ? open.high : 0) |
      (isFresh(index.roomAt[slot] ?? NaN) ? room.high : 0);
    if (facets.add(index.low[slot] ?? 0, high)) fitting.push(slot);
  }
  const scores = found?.scores;
  const compare = (one: number, other: number) =>
    (scores === undefined ? 0 : (scores[other] ?? 0) - (scores[one] ?? 0)) ||
    (metresOf === undefined ? 0 : nearerFirst(metres[one] ?? NaN, metres[other] ?? NaN)) ||
    index.compareTitles(one, other);
  // All of a city are in their order already.
  const inOrder = found === undefined && near === undefined;
  const first = inOrder ? fitting.slice(0, offset + limit) : leastOf(fitting, offset + limit, compare);
  const page = first.slice(offset).map((slot) => {
    const far = metresOf === undefined ? undefined : metres[slot];
    return {
      id: index.ids[slot] ?? '',
      metres: far === undefined || Number.isNaN(far) ? undefined : far,
      has: found?.has[slot] ?? 0,
    };
  });
  return {
    counts: facets.counts(),
    page,
    points: pointsOf(index, fitting, query.points),
    complete: found?.complete ?? true,
    known: found?.known ?? 0,
  };
}

/** What is nowhere comes last. */
function nearerFirst(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return one - other;
}

function pointsOf(index: CityIndex, slots: readonly number[], most: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const slot of slots) {
    if (points.length >= most) break;
    const [lat = NaN, lon = NaN] = [index.lat[slot], index.lon[slot]];
    if (!Number.isNaN(lat)) points.push([lon, lat]);
  }
  return points;
}
