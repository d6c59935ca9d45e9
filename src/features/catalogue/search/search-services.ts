import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { matchPlace } from '../match-place.ts';
import type { Place, Position } from '../model.ts';
import { readPlaces } from '../place-store.ts';
import { answerFacet, audienceFacet, helpFacet } from '../terms.ts';
import { readCards } from './card-store.ts';
import { explainMatch } from './explain-match.ts';
import type { Explanation, ServiceCard } from './model.ts';
import { rankServices, readKnownWords } from './search-store.ts';
import { searchWords, type SearchWord } from './search-words.ts';

/** Ten are a screen or two on a phone, and half the work of twenty. */
export const pageSize = 10;
const mostPoints = 100;

export interface SearchInput {
  readonly text: string;
  readonly help?: KindOfHelp | undefined;
  readonly audience?: Audience | undefined;
  readonly answerKind?: AnswerKind | undefined;
  /** A street or a quarter as somebody writes it, or a position. */
  readonly near?: string | Position | undefined;
  readonly withinMetres?: number | undefined;
  /** From 1. */
  readonly page: number;
}

export interface Found {
  readonly service: ServiceCard;
  /** From the place of the search; absent without one, or where the service has no position. */
  readonly metres: number | undefined;
  readonly explanation: Explanation;
}

export type SearchOutcome =
  | {
      readonly kind: 'found';
      readonly total: number;
      readonly pages: number;
      readonly services: readonly Found[];
      /** Longitude and latitude of up to 100 of all results. */
      readonly points: readonly (readonly [number, number])[];
      readonly place: Place | undefined;
      readonly words: readonly SearchWord[];
    }
  /** `words` tells which of them are in the catalogue at all; all may be, and still not together. */
  | {
      readonly kind: 'nothing';
      readonly words: readonly { readonly typed: string; readonly known: boolean }[];
      readonly place: Place | undefined;
    }
  | { readonly kind: 'unknown-place'; readonly similar: readonly string[] };

/** With the names of all places of the municipality, for the form that asks again. */
export type SearchAnswer = SearchOutcome & { readonly placeNames: readonly string[] };

/** Finds services by words, facets and distance: three statements, however much there is to find. */
export function searchServices(ctx: Ctx, input: SearchInput): Promise<SearchAnswer> {
  return read(ctx, async (tx) => {
    const places = await readPlaces(tx);
    return { ...(await searchNear(tx, ctx.language, input, places)), placeNames: places.map(({ name }) => name) };
  });
}

async function searchNear(
  tx: Tx,
  language: Language,
  input: SearchInput,
  places: readonly Place[],
): Promise<SearchOutcome> {
  const { near } = input;
  if (typeof near !== 'string') return search(tx, language, { ...input, near }, undefined);
  const match = matchPlace(places, near);
  if (match.kind === 'unknown') return { kind: 'unknown-place', similar: match.similar };
  return search(tx, language, { ...input, near: match.place }, match.place);
}

async function search(
  tx: Tx,
  language: Language,
  input: SearchInput & { readonly near?: Position | undefined },
  place: Place | undefined,
): Promise<SearchOutcome> {
  const words = searchWords(input.text);
  const ranked = await rankServices(tx, {
    words,
    facets: facetsOf(input),
    near: input.near && { position: input.near, withinMetres: input.withinMetres },
    offset: (input.page - 1) * pageSize,
    limit: pageSize,
    points: mostPoints,
  });
  if (ranked.total === 0) {
    const known = await readKnownWords(tx, words);
    return {
      kind: 'nothing',
      place,
      words: words.map(({ typed }, index) => ({ typed, known: known[index] ?? false })),
    };
  }
  const cards = await readCards(
    tx,
    ranked.page.map(({ id }) => id),
  );
  const services = ranked.page.flatMap(({ id, metres }) => {
    const service = cards.get(id);
    return service
      ? [{ service, metres: metres ?? undefined, explanation: explainMatch(service, words, language) }]
      : [];
  });
  return {
    kind: 'found',
    total: ranked.total,
    pages: Math.ceil(ranked.total / pageSize),
    services,
    points: ranked.points,
    place,
    words,
  };
}

function facetsOf({ help, audience, answerKind }: SearchInput): string[] {
  return [
    ...(help === undefined ? [] : [helpFacet(help)]),
    ...(audience === undefined ? [] : [audienceFacet(audience)]),
    ...(answerKind === undefined ? [] : [answerFacet(answerKind)]),
  ];
}
