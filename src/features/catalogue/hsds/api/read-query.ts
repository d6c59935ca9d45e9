import { limits, parameters, type ParameterName, type Values } from './parameters.ts';

export type QueryProblem = 'wrong' | 'repeated' | 'too-many' | 'needs-postcode';

export interface ParameterProblem {
  readonly parameter: ParameterName;
  readonly problem: QueryProblem;
}

export type ReadQuery =
  | { readonly kind: 'read'; readonly values: Values }
  | { readonly kind: 'wrong'; readonly problems: readonly ParameterProblem[]; readonly mostPerPage: number };

/** Reads the parameters that a list knows, as they stand in an address or in a body. Others say nothing to it. */
export function readQuery(known: readonly ParameterName[], given: Iterable<readonly [string, string]>): ReadQuery {
  const texts = Map.groupBy(given, ([name]) => name);
  const values: Partial<Record<ParameterName, unknown>> = {};
  const problems: ParameterProblem[] = [];
  for (const parameter of known) {
    const [first, ...more] = (texts.get(parameter) ?? []).map(([, text]) => cleaned(text));
    if (more.length > 0) problems.push({ parameter, problem: 'repeated' });
    else if (first !== undefined && first !== '') {
      const parsed = parameters[parameter].schema.safeParse(first);
      if (parsed.success) values[parameter] = parsed.data;
      else problems.push({ parameter, problem: 'wrong' });
    }
  }
  const read = values as Values;
  if (read.per_page !== undefined && read.per_page > mostPerPage(read)) {
    problems.push({ parameter: 'per_page', problem: 'too-many' });
  }
  if (read.proximity !== undefined && read.postcode === undefined) {
    problems.push({ parameter: 'proximity', problem: 'needs-postcode' });
  }
  return problems.length > 0
    ? { kind: 'wrong', problems, mostPerPage: mostPerPage(read) }
    : { kind: 'read', values: read };
}

/** A list that only names its services may be as long as a city's catalogue. */
function mostPerPage({ minimal }: Values): number {
  return minimal === true ? limits.minimalPerPage : limits.mostPerPage;
}

export function perPageOf(values: Values): number {
  return values.per_page ?? (values.minimal === true ? limits.minimalPerPage : limits.perPage);
}

/** The fields of a JSON body, or nothing where it is no object of texts, numbers and booleans. */
export function entriesOfJson(text: string): readonly (readonly [string, string])[] | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const entries = Object.entries(body).filter(([, value]) => value !== null);
  if (entries.some(([, value]) => typeof value === 'object')) return undefined;
  return entries.map(([name, value]) => [name, String(value)] as const);
}

/** PostgreSQL's text cannot hold U+0000 or half a character, and no person types them. */
function cleaned(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC').trim();
}
