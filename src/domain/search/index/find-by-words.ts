import { asBeginning, standInsOf, type StandIn } from '../stand-ins.ts';
import type { SearchTerm } from '../understand.ts';
import type { CityIndex } from './city-index.ts';
import type { Hits } from './postings.ts';
import { roomFor } from './room.ts';

/** Services that words find. */
export interface FoundByWords {
  readonly slots: readonly number[];
  /** By slot; until the next search. */
  readonly scores: Float64Array;
  /** By slot: bit n is set when it has term n. */
  readonly has: Uint16Array;
  /** Whether they have all the words; else they have most of them. */
  readonly complete: boolean;
  /** Bit n is set when some service has term n. */
  readonly known: number;
}

/** From how many words on a search is a sentence, and how many services with all of them are few. */
const sentence = 3;
const fewWithAll = 5;
/** From this many services on that have the very words, nobody needs those that have others in their place. */
const enoughByOwn = 50;
/** More than any score: who has all the words comes first. */
const first = 1000;
/** A word of the dictionary is what somebody is after; another may be there because sentences need words. */
const tellingWeight = 2;

/** Services that have all the required terms; where none has, or few have all of a sentence, those that have most. */
export function findByWords(index: CityIndex, terms: readonly SearchTerm[]): FoundByWords {
  const required = maskOf(terms, (term) => term.required);
  const telling = maskOf(terms, (term) => term.required && term.synonyms.length + term.help.length > 0);
  const standIns = terms.map(standInsOf);
  const own = terms.map((term, place) => ownHitsOf(index, term, standIns[place] ?? []));
  const byOwn = score(index, own, telling);
  const known = knownOf(own);
  const withAll = byOwn.slots.filter((slot) => ((byOwn.has[slot] ?? 0) & required) === required);
  if (withAll.length >= enoughByOwn) return { ...byOwn, slots: withAll, complete: true, known };
  // What stands for the words is looked for only where the words themselves find few.
  const all = own.map((hits, place) => {
    const others = (standIns[place] ?? []).filter((one) => !one.own).map((one) => weigh(index, one));
    return [heaviestOnce(index, [...hits, ...others])];
  });
  const covered = score(index, all, telling);
  return { ...mostOf(covered, required), known: known | knownOf(all) };
}

/** Those with all of what is required first, and those with most of it where they are few. */
function mostOf({ slots, scores, has }: Scored, required: number): Omit<FoundByWords, 'known'> {
  const count = bitCount(required);
  // Of a whole sentence few services have every word: those that have most of it follow them.
  const enough = count >= sentence ? fewWithAll : 1;
  const coverOf = (slot: number) => bitCount((has[slot] ?? 0) & required);
  let complete = 0;
  let most = 0;
  for (const slot of slots) {
    const terms = coverOf(slot);
    most = Math.max(most, terms);
    if (terms < count) continue;
    complete++;
    scores[slot] = (scores[slot] ?? 0) + first;
  }
  const least = complete < enough ? Math.min(most, Math.ceil(count / 2)) : count;
  return { slots: slots.filter((slot) => coverOf(slot) >= least), scores, has, complete: complete > 0 };
}

interface Scored {
  readonly slots: readonly number[];
  readonly scores: Float64Array;
  readonly has: Uint16Array;
}

/** Hits that stand for a term: each weighs `factor` times its weight and `bonus` more. */
interface Weighed extends Hits {
  readonly factor: number;
  readonly bonus: number;
}

/** Rare words say more than common ones. `hitsOfTerms`: for each term, whatever stands for it. */
function score(index: CityIndex, hitsOfTerms: readonly (readonly Weighed[])[], telling: number): Scored {
  const found: number[] = [];
  const scores = roomFor('scores', index.slots);
  const has = new Uint16Array(index.slots);
  for (const [term, all] of hitsOfTerms.entries()) {
    const bit = 1 << term;
    const count = all.reduce((sum, { slots }) => sum + slots.length, 0);
    const share = ((telling & bit) === 0 ? 1 : tellingWeight) / (1 + Math.log(1 + count));
    for (const { slots, weights, factor, bonus } of all) {
      for (let at = 0; at < slots.length; at++) {
        const slot = slots[at] ?? 0;
        const before = has[slot] ?? 0;
        if (before === 0) found.push(slot);
        has[slot] = before | bit;
        scores[slot] = (scores[slot] ?? 0) + ((weights[at] ?? 0) * factor + bonus) * share;
      }
    }
  }
  return { slots: found, scores, has };
}

function ownHitsOf(index: CityIndex, { startsWith }: SearchTerm, standIns: readonly StandIn[]): Weighed[] {
  const own = standIns.filter((one) => one.own).map((one) => weigh(index, one));
  if (startsWith === undefined) return own;
  const begun = heaviestOnce(index, [{ ...index.beginning(startsWith), factor: 1, bonus: 0 }]);
  return [...own, { ...begun, factor: asBeginning }];
}

/** Services that have every stem; a phrase weighs as much as the least of its words. */
function weigh(index: CityIndex, { stems, factor, bonus }: StandIn): Weighed {
  const [one = '', ...others] = stems;
  let hits = index.hits(one);
  for (const stem of others) hits = inBoth(hits, index.hits(stem));
  return { ...hits, factor, bonus };
}

/** Both have their slots in order: each is read once. */
function inBoth(one: Hits, other: Hits): Hits {
  const slots: number[] = [];
  const weights: number[] = [];
  let [at, there] = [0, 0];
  while (at < one.slots.length && there < other.slots.length) {
    const [slot, second] = [one.slots[at] ?? 0, other.slots[there] ?? 0];
    if (slot === second) {
      slots.push(slot);
      weights.push(Math.min(one.weights[at] ?? 0, other.weights[there] ?? 0));
    }
    if (slot <= second) at++;
    if (second <= slot) there++;
  }
  return { slots, weights };
}

/** Each service once, with the heaviest of its hits. */
function heaviestOnce(index: CityIndex, all: readonly Weighed[]): Weighed {
  const heaviest = roomFor('heaviest', index.slots);
  const found: number[] = [];
  for (const { slots, weights, factor, bonus } of all)
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0;
      const before = heaviest[slot] ?? 0;
      const weight = (weights[at] ?? 0) * factor + bonus;
      if (before === 0) found.push(slot);
      if (weight > before) heaviest[slot] = weight;
    }
  return { slots: found, weights: found.map((slot) => heaviest[slot] ?? 0), factor: 1, bonus: 0 };
}

function knownOf(hitsOfTerms: readonly (readonly Hits[])[]): number {
  return hitsOfTerms.reduce(
    (mask, all, term) => (all.some(({ slots }) => slots.length > 0) ? mask | (1 << term) : mask),
    0,
  );
}

/** Bit n is set where term n is such. */
function maskOf(terms: readonly SearchTerm[], is: (term: SearchTerm) => boolean): number {
  return terms.reduce((mask, term, place) => (is(term) ? mask | (1 << place) : mask), 0);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
