import { z } from 'zod';
import { answerKinds, audiences, kindsOfHelp } from '../../../domain/vocabulary.ts';
import type { SearchInput } from './search-services.ts';

/** Distances that one can choose, in metres. */
export const distances = [500, 1000, 2000, 5000, 10_000] as const;

/** Names of the fields of the search, as they stand in its address. */
export const searchFields = {
  words: 'parole',
  help: 'aiuto',
  audience: 'per',
  answerKind: 'tipo',
  place: 'vicino',
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

const fields = {
  words: z.string().max(200),
  help: z.enum(kindsOfHelp),
  audience: z.enum(audiences),
  answerKind: z.enum(answerKinds),
  place: z.string().max(200),
  within: z.coerce.number().pipe(z.literal(distances)),
  page: z.coerce.number().int().min(1).max(10_000),
} as const;

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
    problem: SearchProblem,
  ): z.infer<(typeof fields)[Name]> | undefined => {
    if (values[field] === undefined) return undefined;
    const parsed = fields[field].safeParse(values[field]);
    if (!parsed.success) problems[field] = problem;
    return parsed.data as z.infer<(typeof fields)[Name]> | undefined;
  };
  const input: SearchInput = {
    text: choice('words', 'words-too-long') ?? '',
    help: choice('help', 'choice-unknown'),
    audience: choice('audience', 'choice-unknown'),
    answerKind: choice('answerKind', 'choice-unknown'),
    near: choice('place', 'place-unknown'),
    withinMetres: choice('within', 'choice-unknown'),
    page: fields.page.catch(1).parse(values.page ?? '1'),
  };
  if (values.within !== undefined && values.place === undefined) problems.place = 'within-needs-place';
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
