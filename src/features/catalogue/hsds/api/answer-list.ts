import { dateAt } from '../../../../domain/schedule/today.ts';
import { messages } from '../../../../i18n/index.ts';
import { readAtOnce, type Ctx, type PageContext } from '../../../context.ts';
import { readState } from '../../kept/change-store.ts';
import { namePublished, namePublishedOfAll, publishedSince } from '../../kept/name-published.ts';
import { answerJson, answerLines } from './answer.ts';
import type { CountMemory } from './count-memory.ts';
import { endpoints, type ListName } from './endpoints.ts';
import { linesAcross, pageAcross, slicesOf, type CountShelf } from './page-across.ts';
import type { ParameterName, Values } from './parameters.ts';
import { postcodeCentre } from './postcode-centre.ts';
import { perPageOf, readQuery } from './read-query.ts';
import { sayProblem, sayWrongParameters } from './say-problem.ts';
import type { Shelf } from './shelf.ts';
import {
  organizationShelf,
  ownTaxonomyShelf,
  ownTermShelf,
  placeShelf,
  serviceShelf,
  taxonomyShelf,
  termShelf,
} from './shelves.ts';

/** Who is asked: the municipalities whose records these are, in the order of their addresses. */
export interface Asked {
  readonly contexts: readonly Ctx[];
  /** The one of the address; absent where all are asked, which may be one today and another number tomorrow. */
  readonly only: Ctx | undefined;
  readonly ctx: Ctx;
  readonly counts: CountMemory;
}

/** Answers a list: a page of it, or all of it as lines. */
export async function answerList(
  c: PageContext,
  { contexts, only, ctx, counts }: Asked,
  name: ListName,
  given: readonly (readonly [string, string])[],
): Promise<Response> {
  const query = readQuery(endpoints[name].list, given);
  if (query.kind === 'wrong') return sayWrongParameters(c, ctx.language, query.problems, query.mostPerPage);
  const { values } = query;
  const shelves = await shelvesOf(name, contexts, values);
  if (shelves === 'postcode-unknown') {
    return sayProblem(
      c,
      ctx.language,
      422,
      messages(ctx.language).hsds.problems.postcodeUnknown(values.postcode ?? ''),
    );
  }
  const isPrivate = c.req.method === 'POST';
  if (values.format === 'ndjson') {
    // The words of a search are looked for by what a city knows of them, which is no part of what it publishes.
    const named = { answer: `${name} ${JSON.stringify(values)}`, onMore: values.search !== undefined };
    const validators = () => (only ? namePublished(only, named) : namePublishedOfAll(contexts, named));
    return answerLines(c, () => linesAcross(shelves), isPrivate ? undefined : await validators());
  }
  // Before the page is read, so that it is never older than its date. Of a page that is kept the date is known already.
  const isDated = !isPrivate && values.search === undefined && !isAnyPage(given);
  const lastModified = only && isDated ? await publishedSince(only) : undefined;
  const wanted = { page: values.page ?? 1, perPage: perPageOf(values) };
  const countShelf = contexts.length > 1 && isWhole(values) ? remembering(counts, name, ctx) : undefined;
  return answerJson(c, await pageAcross(shelves, wanted, countShelf), { lastModified });
}

function remembering(counts: CountMemory, name: ListName, { now }: Ctx): CountShelf {
  return (shelf) => counts.of(`${name} ${shelf.owner}`, now.getTime(), () => shelf.count());
}

/**
 * What names a page of the list of all municipalities, without making it: how many records each has, as it is remembered, and
 * the state of those that the page is made of. Undefined where the page is no plain one.
 */
export async function stateAcross(
  { contexts, ctx, counts }: Asked,
  name: ListName,
  given: readonly (readonly [string, string])[],
): Promise<string | undefined> {
  const query = readQuery(endpoints[name].list, given);
  if (query.kind === 'wrong' || contexts.length < 2 || !isAnyPage(given)) return undefined;
  const { values } = query;
  const shelves = await shelvesOf(name, contexts, values);
  if (shelves === 'postcode-unknown') return undefined;
  const known = await Promise.all(shelves.map(remembering(counts, name, ctx)));
  const slices = slicesOf(shelves, known, { page: values.page ?? 1, perPage: perPageOf(values) });
  const owners = new Map(contexts.map((one) => [one.municipality.tenantId, one]));
  const states = await Promise.all(
    slices.map(({ shelf: { owner } }) => {
      const of = owners.get(owner);
      return of === undefined ? Promise.resolve(owner) : readAtOnce(of, readState);
    }),
  );
  return [dateAt(ctx.now), ...shelves.map(({ owner }, index) => `${owner}:${known[index]}`), ...states].join(' ');
}

async function shelvesOf(
  name: ListName,
  contexts: readonly Ctx[],
  values: Values,
): Promise<readonly Shelf<unknown>[] | 'postcode-unknown'> {
  switch (name) {
    case 'services':
      return contexts.map((ctx) => serviceShelf(ctx, values));
    case 'organizations':
      return contexts.map((ctx) => organizationShelf(ctx, values));
    case 'taxonomies':
      return [...contexts.map((ctx) => taxonomyShelf(ctx, values)), ownTaxonomyShelf(values)];
    case 'taxonomy_terms':
      return [...contexts.map((ctx) => termShelf(ctx, values)), ownTermShelf(values)];
    case 'service_at_locations': {
      const { postcode, proximity } = values;
      const measured = postcode !== undefined && proximity !== undefined;
      const near = measured ? await postcodeCentre(contexts, postcode, proximity) : undefined;
      if (measured && near === undefined) return 'postcode-unknown';
      return contexts.map((ctx) => placeShelf(ctx, values, near));
    }
  }
}

const whichPage: ReadonlySet<string> = new Set<ParameterName>([
  'page',
  'per_page',
  'format',
  'full',
  'minimal',
  'full_service',
]);

/** Nothing narrows the list. */
function isWhole(values: Values): boolean {
  return Object.keys(values).every((name) => whichPage.has(name));
}

/** A page of the whole list, which many ask for: not lines without end, nor what somebody looks for. */
export function isAnyPage(given: readonly (readonly [string, string])[]): boolean {
  return given.every(([name]) => whichPage.has(name) && name !== 'format');
}
