import { canBeMisspelt } from '../../domain/search/near-words.ts';
import { joinedWords, stem, words } from '../../domain/search/stem.ts';
import { messages } from '../../i18n/index.ts';
import type { NewService } from './model.ts';
import { accessesOf, languagesOf, priceOf, type PlaceSource } from './search/facets-of.ts';

/** Raised when stems, weights, labels or facets change: services are then indexed again the next time they are written. */
export const termsVersion = 3;

const inTitle = 8;
const inLabel = 4;
const inText = 1;
/** A word that a long description repeats weighs less than one that is in the title. */
const mostInText = 4;
const heaviest = 32_767;

export type IndexedService = Pick<
  NewService,
  | 'title'
  | 'description'
  | 'providerName'
  | 'locality'
  | 'address'
  | 'kindsOfHelp'
  | 'audiences'
  | 'answerKind'
  | 'sections'
  | 'hsds'
  | 'quarter'
  | 'protectedPlace'
> & { readonly places?: readonly { readonly location: { readonly hsds: PlaceSource } }[] | undefined };

/** What a service is found by. */
export interface FoundBy {
  /** Stems of its words with their weight, and its facets. */
  readonly terms: ReadonlyMap<string, number>;
  /** Its words as they are written, for who spells or begins one: true for those of its title and its labels. */
  readonly words: ReadonlyMap<string, boolean>;
}

/** What a service is found by. A protected address is not among it. */
export function foundBy(service: IndexedService): FoundBy {
  const terms = new Map<string, number>();
  const written = new Map<string, boolean>();
  const add = (stems: Iterable<string>, weight: number) => {
    for (const one of stems) terms.set(one, Math.min(heaviest, (terms.get(one) ?? 0) + weight));
  };
  const read = (text: string, titled: boolean): string[] =>
    [...words(text), ...joinedWords(text)].map((word) => {
      if (canBeMisspelt(word) && written.get(word) !== true) written.set(word, titled);
      return stem(word);
    });
  add(read(service.title, true), inTitle);
  const alternate = service.hsds?.alternate_name ?? '';
  add(
    new Set([
      ...read([service.providerName, service.locality, service.quarter].join('\n'), false),
      ...read(alternate, true),
      ...labelStems(service),
    ]),
    inLabel,
  );
  for (const label of labelWords(service)) if (canBeMisspelt(label)) written.set(label, true);
  const mentions = new Map<string, number>();
  for (const one of read(bodyOf(service), false)) mentions.set(one, (mentions.get(one) ?? 0) + inText);
  for (const [one, count] of mentions) add([one], Math.min(count, mostInText));
  add(facetsOf(service), 1);
  return { terms, words: written };
}

/** Stems and facets alone. */
export function termsOf(service: IndexedService): ReadonlyMap<string, number> {
  return foundBy(service).terms;
}

export function helpFacet(code: string): string {
  return `help:${code}`;
}

export function audienceFacet(code: string): string {
  return `for:${code}`;
}

export function answerFacet(code: string): string {
  return `kind:${code}`;
}

function facetsOf(service: IndexedService): string[] {
  const source = { ...service, places: service.places?.map(({ location }) => location.hsds) };
  const price = priceOf(source);
  const sharing = service.hsds?.will_sharing;
  return [
    ...service.kindsOfHelp.map(helpFacet),
    ...service.audiences.map(audienceFacet),
    answerFacet(service.answerKind),
    ...(price === undefined ? [] : [`price:${price}`]),
    ...languagesOf(source).map((language) => `lang:${language}`),
    ...accessesOf(source).map((access) => `access:${access}`),
    ...(sharing !== undefined && sharing !== 'no' ? ['share:yes'] : []),
  ];
}

/** The words of our own labels, in both languages, so that "meals" finds *pasti*. */
function labelStems(service: IndexedService): string[] {
  return labelsOf(service).flatMap(({ stems }) => stems);
}

/** Those that are suggested: in Italian, as most services are. */
function labelWords(service: IndexedService): string[] {
  return labelsOf(service).flatMap(({ italian }) => italian);
}

interface Label {
  readonly stems: readonly string[];
  readonly italian: readonly string[];
}

function labelsOf(service: IndexedService): Label[] {
  return [
    ...service.kindsOfHelp.map((code) => kindLabel(code)),
    ...service.audiences.map((code) => audienceLabel(code)),
  ];
}

const kindLabel = remembering((code: NewService['kindsOfHelp'][number]) =>
  labelOf(messages('it').vocabulary.kindsOfHelp[code], messages('en').vocabulary.kindsOfHelp[code]),
);
const audienceLabel = remembering((code: NewService['audiences'][number]) =>
  labelOf(messages('it').vocabulary.audiences[code], messages('en').vocabulary.audiences[code]),
);

function labelOf(italian: string, english: string): Label {
  return { stems: words(`${italian} ${english}`).map(stem), italian: words(italian) };
}

function remembering<Code, Value>(compute: (code: Code) => Value): (code: Code) => Value {
  const known = new Map<Code, Value>();
  return (code) => {
    const value = known.get(code) ?? compute(code);
    known.set(code, value);
    return value;
  };
}

function bodyOf({ description, address, sections, hsds, protectedPlace }: IndexedService): string {
  const { whoItIsFor, howTo, whatYouNeed, whatYouGet, timesAndDeadlines, cost, access, area, terms, contacts } =
    sections;
  return [
    description,
    protectedPlace === true ? '' : address,
    whoItIsFor,
    howTo,
    whatYouNeed,
    whatYouGet,
    timesAndDeadlines,
    cost,
    access,
    area,
    terms,
    contacts?.text,
    hsds?.eligibility_description,
    ...(hsds?.required_documents ?? []).map(({ document }) => document),
    ...(hsds?.service_areas ?? []).map(({ name }) => name),
  ].join('\n');
}
