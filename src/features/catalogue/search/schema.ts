import { z } from 'zod';
import { accesses, prices, spokenLanguages } from '../../../domain/search/facets.ts';
import { answerKinds, audiences, kindsOfHelp } from '../../../domain/vocabulary.ts';
import type { Position } from '../model.ts';
import type { SearchInput } from './search-services.ts';

/** Distances that one can choose, in metres. */
export const distances = [500, 1000, 2000, 5000, 10_000] as const;

/** Names of the fields of the search, as they stand in its address. */
export const searchFields = {
  words: 'parole',
  help: 'aiuto',
  audience: 'per',
  answerKind: 'tipo',
  price: 'prezzo',
  spoken: 'lingua',
  access: 'accesso',
  openNow: 'aperto',
  hasRoom: 'posto',
  shared: 'condiviso',
  place: 'vicino',
  here: 'qui',
  within: 'entro',
  page: 'pagina',
} as const;
export type SearchField = keyof typeof searchFields;

/** What was written and chosen, to show it again and to build the addresses of other searches. */
export type SearchValues = Readonly<Partial<Record<SearchField, string>>>;

export type SearchProblem = 'words-too-long' | 'choice-unknown' | 'place-unknown' | 'within-needs-place';

export interface SearchRequest {
  readonly values: SearchValues;
  readonly input: SearchInput;
  readonly problems: Readonly<Partial<Record<SearchField, SearchProblem>>>;
}

/** What a box that is ticked sends. */
export const ticked = '1';
const box = z.literal(ticked).transform(() => true as const);

const fields = {
  words: z.string().max(200),
  help: z.enum(kindsOfHelp),
  audience: z.enum(audiences),
  answerKind: z.enum(answerKinds),
  price: z.enum(prices),
  spoken: z.enum(spokenLanguages),
  access: z.enum(accesses),
  openNow: box,
  hasRoom: box,
  shared: box,
  place: z.string().max(200),
  here: z.string().transform((text, issue) => coarsePosition(text) ?? (issue.addIssue('no position'), z.NEVER)),
  within: z.coerce.number().pipe(z.literal(distances)),
  page: z.coerce.number().int().min(1).max(10_000),
} as const;

/** A thousandth of a degree: about 110 metres north, 80 east. Nothing finer is asked of anybody, or kept in an address. */
const fineness = 1000;

/** "45.584,9.274" as a position, rounded whatever was sent. */
function coarsePosition(text: string): Position | undefined {
  const [lat = NaN, lon = NaN, ...rest] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (rest.length > 0 || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return undefined;
  return { lat: Math.round(lat * fineness) / fineness, lon: Math.round(lon * fineness) / fineness };
}

/** Reads a search from its address. What is not a choice of ours is told, beside its field. */
export function parseSearch(param: (name: string) => string | undefined): SearchRequest {
  const values: Partial<Record<SearchField, string>> = {};
  for (const [field, name] of Object.entries(searchFields) as [SearchField, string][]) {
    // PostgreSQL's text cannot hold U+0000, and no person types it.
    const value = param(name)?.replaceAll('\0', '').normalize('NFC').trim();
    if (value !== undefined && value !== '') values[field] = value;
  }
  const problems: Partial<Record<SearchField, SearchProblem>> = {};
  const choice = <Name extends SearchField>(
    field: Name,
    problem: SearchProblem = 'choice-unknown',
  ): z.infer<(typeof fields)[Name]> | undefined => {
    if (values[field] === undefined) return undefined;
    const parsed = fields[field].safeParse(values[field]);
    if (!parsed.success) problems[field] = problem;
    return parsed.data as z.infer<(typeof fields)[Name]> | undefined;
  };
  // A box is ticked or it is not, and a position is one or it is not: what else is sent was not sent by our form.
  const silently = <Name extends SearchField>(field: Name): z.infer<(typeof fields)[Name]> | undefined => {
    const parsed = fields[field].safeParse(values[field]);
    if (!parsed.success) delete values[field];
    return parsed.data as z.infer<(typeof fields)[Name]> | undefined;
  };
  const place = choice('place', 'place-unknown');
  const here = silently('here');
  if (place !== undefined) delete values.here;
  else if (here !== undefined) values.here = `${here.lat},${here.lon}`;
  const input: SearchInput = {
    text: choice('words', 'words-too-long') ?? '',
    help: choice('help'),
    audience: choice('audience'),
    answerKind: choice('answerKind'),
    price: choice('price'),
    spoken: choice('spoken'),
    access: choice('access'),
    openNow: silently('openNow'),
    hasRoom: silently('hasRoom'),
    shared: silently('shared'),
    near: place ?? here,
    withinMetres: choice('within'),
    page: fields.page.catch(1).parse(values.page ?? '1'),
  };
  if (values.within !== undefined && values.place === undefined && values.here === undefined)
    problems.place = 'within-needs-place';
  return { values, input, problems };
}

/** The address of a search; the page is left out, unless it is named. */
export function searchAddress(
  base: string,
  values: SearchValues,
  changes: Readonly<Partial<Record<SearchField, string | undefined>>> = {},
): string {
  const parameters = new URLSearchParams();
  for (const [field, name] of Object.entries(searchFields) as [SearchField, string][]) {
    const value = field in changes ? changes[field] : field === 'page' ? undefined : values[field];
    if (value !== undefined && value !== '') parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? base : `${base}?${query}`;
}
