import { asBeginning, standInsOf, type StandIn } from '../stand-ins.ts';
import type { SearchTerm } from '../understand.ts';
import type { CityIndex } from './city-index.ts';
import type { Hits } from './postings.ts';

/** Services that words find. */
export interface FoundByWords {
  readonly slots: readonly number[];
  /** By slot. */
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
  const own = terms.map((term, place) => hitsOfOwn(index, term, standIns[place] ?? []));
  const byOwn = score(index, own, telling);
  const known = knownOf(own);
  const withAll = byOwn.slots.filter((slot) => ((byOwn.has[slot] ?? 0) & required) === required);
  if (withAll.length >= enoughByOwn) return { ...byOwn, slots: withAll, complete: true, known };
  // What stands for the words is looked for only where the words themselves find few.
  const all = own.map((hits, place) =>
    heaviestOnce(index, [hits, ...(standIns[place] ?? []).filter((one) => !one.own).map((one) => weigh(index, one))]),
  );
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

/** Rare words say more than common ones. */
function score(index: CityIndex, hitsOfTerms: readonly Hits[], telling: number): Scored {
  const slots: number[] = [];
  const scores = new Float64Array(index.slots);
  const has = new Uint16Array(index.slots);
  for (const [term, hits] of hitsOfTerms.entries()) {
    const bit = 1 << term;
    const share = ((telling & bit) === 0 ? 1 : tellingWeight) / (1 + Math.log(1 + hits.slots.length));
    for (let at = 0; at < hits.slots.length; at++) {
      const slot = hits.slots[at] ?? 0;
      const before = has[slot] ?? 0;
      if (before === 0) slots.push(slot);
      has[slot] = before | bit;
      scores[slot] = (scores[slot] ?? 0) + (hits.weights[at] ?? 0) * share;
    }
  }
  return { slots, scores, has };
}

function hitsOfOwn(index: CityIndex, { startsWith }: SearchTerm, standIns: readonly StandIn[]): Hits {
  const own = standIns.filter((one) => one.own).map((one) => weigh(index, one));
  if (startsWith === undefined) return joined(own);
  const begun = heaviestOnce(index, [index.beginning(startsWith)]);
  return joined([...own, { slots: begun.slots, weights: begun.weights.map((weight) => weight * asBeginning) }]);
}

/** Services that have every stem; a phrase weighs as much as the least of its words. */
function weigh(index: CityIndex, { stems, factor, bonus }: StandIn): Hits {
  const [one = '', ...others] = stems;
  let hits = index.hits(one);
  for (const stem of others) hits = inBoth(hits, index.hits(stem));
  return { slots: hits.slots, weights: hits.weights.map((weight) => weight * factor + bonus) };
}

function inBoth(one: Hits, other: Hits): Hits {
  const weights = new Map(one.slots.map((slot, at) => [slot, one.weights[at] ?? 0]));
  const both: Hits = { slots: [], weights: [] };
  for (const [at, slot] of other.slots.entries()) {
    const weight = weights.get(slot);
    if (weight === undefined) continue;
    both.slots.push(slot);
    both.weights.push(Math.min(weight, other.weights[at] ?? 0));
  }
  return both;
}

function joined(all: readonly Hits[]): Hits {
  const [one] = all;
  if (one !== undefined && all.length === 1) return one;
  return { slots: all.flatMap(({ slots }) => slots), weights: all.flatMap(({ weights }) => weights) };
}

/** Each service once, with the heaviest of its hits. */
function heaviestOnce(index: CityIndex, all: readonly Hits[]): Hits {
  const heaviest = new Float64Array(index.slots);
  const slots: number[] = [];
  for (const hits of all)
    for (let at = 0; at < hits.slots.length; at++) {
      const slot = hits.slots[at] ?? 0;
      const before = heaviest[slot] ?? 0;
      const weight = hits.weights[at] ?? 0;
      if (before === 0) slots.push(slot);
      if (weight > before) heaviest[slot] = weight;
    }
  return { slots, weights: slots.map((slot) => heaviest[slot] ?? 0) };
}

function knownOf(hitsOfTerms: readonly Hits[]): number {
  return hitsOfTerms.reduce((mask, { slots }, term) => (slots.length > 0 ? mask | (1 << term) : mask), 0);
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
