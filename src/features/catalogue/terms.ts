import { tokens } from '../../domain/search/stem.ts';
import { messages } from '../../i18n/index.ts';
import type { NewService } from './model.ts';

/** Raised when stems, weights or labels change: services are then indexed again the next time they are written. */
export const termsVersion = 1;

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
>;

/** What a service is found by: stems of its words with their weight, and its facets. */
export function termsOf(service: IndexedService): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const add = (stems: Iterable<string>, weight: number) => {
    for (const stem of stems) terms.set(stem, Math.min(heaviest, (terms.get(stem) ?? 0) + weight));
  };
  add(tokens(service.title), inTitle);
  add(
    new Set([...tokens(service.providerName ?? ''), ...labelStems(service), ...tokens(service.locality ?? '')]),
    inLabel,
  );
  const mentions = new Map<string, number>();
  for (const stem of tokens(bodyOf(service))) mentions.set(stem, (mentions.get(stem) ?? 0) + inText);
  for (const [stem, count] of mentions) add([stem], Math.min(count, mostInText));
  add(facetsOf(service), 1);
  return terms;
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
  return [
    ...service.kindsOfHelp.map(helpFacet),
    ...service.audiences.map(audienceFacet),
    answerFacet(service.answerKind),
  ];
}

/** The words of our own labels, in both languages, so that "meals" finds *pasti*. */
function labelStems(service: IndexedService): string[] {
  return [
    ...service.kindsOfHelp.map((code) => kindLabels(code)),
    ...service.audiences.map((code) => audienceLabels(code)),
  ].flat();
}

const kindLabels = remembering((code: NewService['kindsOfHelp'][number]) =>
  tokens(`${messages('it').vocabulary.kindsOfHelp[code]} ${messages('en').vocabulary.kindsOfHelp[code]}`),
);
const audienceLabels = remembering((code: NewService['audiences'][number]) =>
  tokens(`${messages('it').vocabulary.audiences[code]} ${messages('en').vocabulary.audiences[code]}`),
);

function remembering<Code, Value>(compute: (code: Code) => Value): (code: Code) => Value {
  const known = new Map<Code, Value>();
  return (code) => {
    const value = known.get(code) ?? compute(code);
    known.set(code, value);
    return value;
  };
}

function bodyOf({ description, address, sections }: IndexedService): string {
  const { whoItIsFor, howTo, whatYouNeed, whatYouGet, timesAndDeadlines, cost, access, area, terms, contacts } =
    sections;
  return [
    description,
    address,
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
  ].join('\n');
}
