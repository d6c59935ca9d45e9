import { dateAt } from '../../../domain/schedule/today.ts';
import type { OpeningStatus } from '../../../domain/schedule/opening-status.ts';
import { rankServices, type Ranked } from '../../../domain/search/index/rank-services.ts';
import type { FacetCounts } from '../../../domain/search/count-facets.ts';
import { likelyWords } from '../../../domain/search/near-words.ts';
import { typedWords, understand, type Knowledge, type SearchTerm } from '../../../domain/search/understand.ts';
import { readAtOnce, type Ctx } from '../../context.ts';
import { matchPlace } from '../match-place.ts';
import type { Place, Position } from '../model.ts';
import { readState } from '../kept/change-store.ts';
import { openingStatusOf } from '../opening/opening-statuses.ts';
import type { UnmetWord } from '../unmet/model.ts';
import { wordsOfSearch } from '../unmet/words-of-search.ts';
import { readCards, type Cards } from './card-store.ts';
import { choicesMade, type Choices } from './choices.ts';
import { citySearchesOf, type CitySearch } from './city-search.ts';
import { explainMatch } from './explain-match.ts';
import { knowledgeOf } from './knowledge-of-words.ts';
import type { Explanation, ServiceCard } from './model.ts';
import { readAllPoints } from './points-store.ts';

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
  /** What the city lacks: words that no service has as they were typed. Undefined where the search has its answer. */
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
  | FoundOutcome
  | NothingOutcome
  | ({ readonly kind: 'unknown-place'; readonly similar: readonly string[] } & Pick<Understood, 'unmet'>);

export type SearchAnswer = SearchOutcome & {
  /** Names that the municipality knows, quarters first: to suggest while somebody types. */
  readonly placeNames: readonly string[];
  /** Its names of places themselves: the quarter of a position is told by the nearest. */
  readonly places: readonly Place[];
};

/**
 * Finds services by words, choices and distance: in memory, and by one statement that reads what is shown and whether what
 * is in memory still is so. A word that no service has costs one more.
 */
export function searchServices(ctx: Ctx, input: SearchInput): Promise<SearchAnswer> {
  return whileItHolds(ctx, async (city) => {
    const looked = await lookFor(ctx, city, input);
    const ids = looked.kind === 'looked' ? looked.ranked.page.map(({ id }) => id) : [];
    const cards = await readAtOnce(ctx, (tx) => readCards(tx, ids, dateAt(ctx.now)));
    const outcome = looked.kind === 'looked' ? outcomeOf(ctx, looked, cards) : looked;
    const { places } = city;
    return { state: cards.state, answer: { ...outcome, places, placeNames: places.map(({ name }) => name) } };
  });
}

const allPoints = 20_000;

/** All points of a search for its map, as JSON; of a whole city by one statement. */
export async function pointsOfSearch(ctx: Ctx, input: SearchInput): Promise<string> {
  const choices = choicesMade(input);
  if (input.text === '' && choices.length === 0 && input.near === undefined) return readAtOnce(ctx, readAllPoints);
  return whileItHolds(ctx, async (city) => {
    const looked = await lookFor(ctx, city, input, { limit: 0, points: allPoints });
    const points = looked.kind === 'looked' ? looked.ranked.points : [];
    return { state: await readAtOnce(ctx, readState), answer: JSON.stringify(points) };
  });
}

/** A catalogue that changes under each of so many answers is one that is being written: the last one is as good as any. */
const mostTurns = 3;

/** An answer from what is in memory of a city, made again where the city turns out to have changed meanwhile. */
async function whileItHolds<T>(
  ctx: Ctx,
  work: (city: CitySearch) => Promise<{ readonly state: string; readonly answer: T }>,
): Promise<T> {
  const searches = citySearchesOf(ctx);
  let city = await searches.latest(ctx);
  for (let turn = 1; ; turn++) {
    const { state, answer } = await work(city);
    if (state === city.state || turn === mostTurns) return answer;
    city = await searches.refresh(ctx);
  }
}

/** What a search finds, before what is shown of it is read. */
interface Looked {
  readonly kind: 'looked';
  readonly terms: readonly SearchTerm[];
  readonly moreWords: number;
  readonly known: ReadonlyMap<string, Knowledge>;
  readonly place: Place | undefined;
  readonly ranked: Ranked;
  readonly unmet: readonly UnmetWord[] | undefined;
}

type UnknownPlace = Extract<SearchOutcome, { readonly kind: 'unknown-place' }>;

async function lookFor(
  ctx: Ctx,
  city: CitySearch,
  input: SearchInput,
  { limit, points } = { limit: pageSize, points: mostPoints },
): Promise<Looked | UnknownPlace> {
  const { index, dictionary, places, roomHoldsMs } = city;
  const { typed, more } = typedWords(input.text);
  const known = await knowledgeOf(ctx, index, typed);
  const match = typeof input.near === 'string' ? matchPlace(places, input.near) : undefined;
  const found = match?.kind === 'known' ? match.place : undefined;
  const position = found ?? (typeof input.near === 'string' ? undefined : input.near);
  const terms = understand(typed, known, dictionary);
  const ranked = rankServices(index, {
    terms,
    chosen: Object.fromEntries(choicesMade(input).map(({ name, letter }) => [name, letter])),
    near: position && { position, withinMetres: input.withinMetres },
    now: ctx.now.getTime(),
    roomHoldsMs,
    offset: (input.page - 1) * limit,
    limit,
    points,
  });
  const answered = ranked.counts.total > 0 && ranked.complete;
  const unmet = wordsOfSearch(terms, { isInCity: (place) => isInCity(ranked, place), answered }, dictionary);
  // Wherever the place is: what the city lacks it lacks there too.
  if (match?.kind === 'unknown') return { kind: 'unknown-place', similar: match.similar, unmet };
  return { kind: 'looked', terms, moreWords: more, known, place: found, ranked, unmet };
}

function isInCity({ known }: Ranked, place: number): boolean {
  return (known & (1 << place)) !== 0;
}

function outcomeOf(ctx: Ctx, looked: Looked, cards: Cards): SearchOutcome {
  const { terms, moreWords, place, ranked, unmet } = looked;
  const { counts, points, complete } = ranked;
  const understood: Understood = { terms, moreWords, place, counts, unmet };
  const { total } = counts;
  if (total === 0) return { kind: 'nothing', ...understood, words: missing(looked) };
  const unknown = terms.flatMap(({ typed }, at) => (isInCity(ranked, at) ? [] : [typed]));
  const pages = Math.ceil(total / pageSize);
  const services = asFound(ctx, looked, cards);
  return { kind: 'found', ...understood, total, pages, complete, unknown, services, points };
}

function asFound(ctx: Ctx, { ranked, terms }: Looked, { cards }: Cards): Found[] {
  return ranked.page.flatMap(({ id, metres, has }) => {
    const service = cards.get(id);
    if (service === undefined) return [];
    const explanation = explainMatch(service, terms, has, ctx.language);
    return [{ service, metres, explanation, opening: openingStatusOf(ctx, service) }];
  });
}

const mostNear = 4;

function missing({ terms, known, ranked }: Looked): NothingOutcome['words'] {
  return terms.map(({ typed }, at) => {
    const near = likelyWords(typed, known.get(typed)?.near ?? [], { slips: 2 });
    return { typed, known: isInCity(ranked, at), near: near.slice(0, mostNear).map(({ word }) => word) };
  });
}
