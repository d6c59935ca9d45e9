import { dateAt } from '../../../domain/schedule/today.ts';
import type { OpeningStatus } from '../../../domain/schedule/opening-status.ts';
import { countFacets, type FacetCounts } from '../../../domain/search/count-facets.ts';
import { likelyWords } from '../../../domain/search/near-words.ts';
import { typedWords, understand, type Knowledge, type SearchTerm } from '../../../domain/search/understand.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { matchPlace } from '../match-place.ts';
import type { Place, Position } from '../model.ts';
import { openingStatuses } from '../opening/opening-statuses.ts';
import { readPlaces } from '../place-store.ts';
import type { Dictionary } from '../../../domain/search/synonyms/dictionary.ts';
import { dictionaryOfCity } from '../synonyms/groups-of-city.ts';
import type { UnmetWord } from '../unmet/model.ts';
import { wordsOfSearch } from '../unmet/words-of-search.ts';
import { readCards } from './card-store.ts';
import { choicesMade, type Choices } from './choices.ts';
import { explainMatch } from './explain-match.ts';
import { readKnowledge } from './knowledge-store.ts';
import type { Explanation, ServiceCard } from './model.ts';
import { readAllPoints } from './points-store.ts';
import { rankServices, type Ranked } from './search-store.ts';

/** Ten are a screen or two on a phone, and half the work of twenty. */
export const pageSize = 10;
const mostPoints = 100;

export interface SearchInput extends Choices {
  readonly text: string;
  /** A street or a quarter as somebody writes it, or a position. */
  readonly near?: string | Position | undefined;
  readonly withinMetres?: number | undefined;
  /** From 1. */
  readonly page: number;
}

export interface Found {
  readonly service: ServiceCard;
  /** From the place of the search to the nearest of its own; absent without one, or where the service has no position. */
  readonly metres: number | undefined;
  readonly explanation: Explanation;
  /** Absent where it says no hours. */
  readonly opening: OpeningStatus | undefined;
}

/** What a search asks for, as it was understood. */
export interface Understood {
  readonly terms: readonly SearchTerm[];
  /** Words beyond the first twelve, which were not looked for. */
  readonly moreWords: number;
  readonly place: Place | undefined;
  /** Beside each choice, how many services there would be. */
  readonly counts: FacetCounts;
  /** What the city lacks, where no service has all that was asked for; undefined where the search has its answer. */
  readonly unmet: readonly UnmetWord[] | undefined;
}

export interface FoundOutcome extends Understood {
  readonly kind: 'found';
  readonly total: number;
  readonly pages: number;
  /** Whether they have all the words; else they have most of them, and each says which it lacks. */
  readonly complete: boolean;
  /** What was typed and no service has. */
  readonly unknown: readonly string[];
  readonly services: readonly Found[];
  /** Longitude and latitude of up to 100 of all results. */
  readonly points: readonly (readonly [number, number])[];
}

export interface NothingOutcome extends Understood {
  readonly kind: 'nothing';
  /** Of each thing asked for, whether any service has it, and words of services that look like it. */
  readonly words: readonly { readonly typed: string; readonly known: boolean; readonly near: readonly string[] }[];
}

export type SearchOutcome =
  FoundOutcome | NothingOutcome | { readonly kind: 'unknown-place'; readonly similar: readonly string[] };

export type SearchAnswer = SearchOutcome & {
  /** Names that the municipality knows, quarters first: to suggest while somebody types. */
  readonly placeNames: readonly string[];
  /** Its names of places themselves: the quarter of a position is told by the nearest. */
  readonly places: readonly Place[];
};

/** Finds services by words, choices and distance: four statements, however much there is to find. */
export function searchServices(ctx: Ctx, input: SearchInput): Promise<SearchAnswer> {
  return searching(ctx, async (tx) => {
    const { typed, more } = typedWords(input.text);
    // Sent together: neither waits for the other.
    const [places, knowledge] = await Promise.all([readPlaces(tx), readKnowledge(tx, typed)]);
    const dictionary = dictionaryOfCity(knowledge.changes);
    const terms = understand(typed, knowledge.words, dictionary);
    const asked: Asked = { terms, moreWords: more, known: knowledge.words, dictionary };
    const outcome = await searchNear(tx, ctx, input, places, asked);
    return { ...outcome, places, placeNames: places.map(({ name }) => name) };
  });
}

const allPoints = 20_000;

/** Reading with statements that are long, and right for any values: they are planned once a connection. */
function searching<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(ctx, work, { readOnly: true, timeoutMs: 5000, genericPlans: true });
}

/** All points of a search for its map, as JSON; of a whole city by one statement. */
export function pointsOfSearch(ctx: Ctx, input: SearchInput): Promise<string> {
  const choices = choicesMade(input);
  return searching(ctx, async (tx) => {
    if (input.text === '' && choices.length === 0 && input.near === undefined) return readAllPoints(tx);
    const { typed } = typedWords(input.text);
    const { words, changes } = await readKnowledge(tx, typed);
    const terms = understand(typed, words, dictionaryOfCity(changes));
    const near = typeof input.near === 'string' ? matchPlace(await readPlaces(tx), input.near) : undefined;
    const position = near?.kind === 'known' ? near.place : typeof input.near === 'string' ? undefined : input.near;
    const within = position && { position, withinMetres: input.withinMetres };
    const { points } = await rankServices(tx, {
      terms,
      choices,
      near: within,
      now: ctx.now,
      offset: 0,
      limit: 0,
      points: allPoints,
    });
    return JSON.stringify(points);
  });
}

interface Asked {
  readonly terms: readonly SearchTerm[];
  readonly moreWords: number;
  readonly known: ReadonlyMap<string, Knowledge>;
  readonly dictionary: Dictionary;
}

async function searchNear(
  tx: Tx,
  ctx: Ctx,
  input: SearchInput,
  places: readonly Place[],
  asked: Asked,
): Promise<SearchOutcome> {
  const { near } = input;
  if (typeof near !== 'string') return search(tx, ctx, input, asked, near, undefined);
  const match = matchPlace(places, near);
  if (match.kind === 'unknown') return { kind: 'unknown-place', similar: match.similar };
  return search(tx, ctx, input, asked, match.place, match.place);
}

async function search(
  tx: Tx,
  ctx: Ctx,
  input: SearchInput,
  { terms, moreWords, known, dictionary }: Asked,
  position: Position | undefined,
  place: Place | undefined,
): Promise<SearchOutcome> {
  const choices = choicesMade(input);
  const ranked = await rankServices(tx, {
    terms,
    choices,
    near: position && { position, withinMetres: input.withinMetres },
    now: ctx.now,
    offset: (input.page - 1) * pageSize,
    limit: pageSize,
    points: mostPoints,
  });
  const counts = countFacets(ranked.letters, Object.fromEntries(choices.map(({ name, letter }) => [name, letter])));
  const services = await asFound(tx, ctx, ranked, terms);
  const isInCity = (index: number) => (ranked.known & (1 << index)) !== 0;
  const answered = counts.total > 0 && ranked.complete;
  const unmet = answered ? undefined : wordsOfSearch(terms, isInCity, dictionary);
  const understood: Understood = { terms, moreWords, place, counts, unmet };
  if (counts.total === 0) return { kind: 'nothing', ...understood, words: missing(terms, isInCity, known) };
  const { total } = counts;
  const { points, complete } = ranked;
  const unknown = terms.flatMap(({ typed }, index) => (isInCity(index) ? [] : [typed]));
  const pages = Math.ceil(total / pageSize);
  return { kind: 'found', ...understood, total, pages, complete, unknown, services, points };
}

async function asFound(tx: Tx, ctx: Ctx, { page }: Ranked, terms: readonly SearchTerm[]): Promise<Found[]> {
  const ids = page.map(({ id }) => id);
  const [cards, openings] = await Promise.all([readCards(tx, ids, dateAt(ctx.now)), openingStatuses(tx, ctx, ids)]);
  return page.flatMap(({ id, metres, has }) => {
    const service = cards.get(id);
    if (service === undefined) return [];
    const explanation = explainMatch(service, terms, has, ctx.language);
    return [{ service, metres: metres ?? undefined, explanation, opening: openings.get(id) }];
  });
}

const mostNear = 4;

function missing(
  terms: readonly SearchTerm[],
  isInCity: (index: number) => boolean,
  known: ReadonlyMap<string, Knowledge>,
): NothingOutcome['words'] {
  return terms.map(({ typed }, index) => {
    const near = likelyWords(typed, known.get(typed)?.near ?? [], { slips: 2 });
    return {
      typed,
      known: isInCity(index),
      near: near.slice(0, mostNear).map(({ word }) => word),
    };
  });
}
