import type { SearchTerm } from '../../../domain/search/understand.ts';
import type { Language } from '../../../i18n/language.ts';
import { messages } from '../../../i18n/index.ts';
import { findIn, piecesOf, readText, wantedOf, type ReadText, type Wanted } from './match-text.ts';
import type { Explanation, FoundIn, MatchReason, ServiceCard } from './model.ts';

const extractLength = 220;
const before = 60;

/** Why a search found a service, in the words of the service itself. `has`: bit n tells whether it has term n at all. */
export function explainMatch(
  service: ServiceCard,
  terms: readonly SearchTerm[],
  has: number,
  language: Language,
): Explanation {
  const texts = textsOf(service);
  const reasons = terms.map((term, index) =>
    (has & (1 << index)) === 0
      ? ({ typed: term.typed, word: term.typed, where: 'absent', synonym: false } as const)
      : reasonFor(service, texts, term, language),
  );
  // What stands in the text for a word: the word itself where the text has it, else those that mean the same.
  const shown = terms.flatMap((term) => {
    const wanted = wantedOf(term).filter((one) => findIn(texts.description, one) !== undefined);
    const itself = wanted.filter((one) => !one.synonym);
    return itself.length > 0 ? itself : wanted;
  });
  return { reasons, extract: piecesOf(extractOf(texts.description, shown), shown) };
}

type Texts = Readonly<Record<'title' | 'provider' | 'locality' | 'description', ReadText>>;

function textsOf({ title, providerName, locality, description }: ServiceCard): Texts {
  return {
    title: readText(title),
    provider: readText(providerName ?? ''),
    locality: readText(locality ?? ''),
    description: readText(description.replaceAll(/\s+/g, ' ').trim()),
  };
}

function reasonFor(service: ServiceCard, texts: Texts, term: SearchTerm, language: Language): MatchReason {
  const { typed } = term;
  for (const wanted of wantedOf(term)) {
    const found = whereFound(service, texts, wanted, language);
    if (found) return { typed, ...found, synonym: wanted.synonym };
  }
  const kind = service.kindsOfHelp.find((code) => term.help.includes(code));
  if (kind) return { typed, word: messages(language).vocabulary.kindsOfHelp[kind], where: 'meaning', synonym: true };
  return { typed, word: term.corrected ?? typed, where: 'elsewhere', synonym: false };
}

type Place = Pick<MatchReason, 'word' | 'where'>;

function whereFound(service: ServiceCard, texts: Texts, wanted: Wanted, language: Language): Place | undefined {
  const title = findIn(texts.title, wanted);
  if (title) return { word: title.said, where: 'title' };
  const label = labelFound(service, wanted, language);
  if (label) return label;
  for (const where of ['provider', 'locality', 'description'] as const satisfies readonly FoundIn[]) {
    const found = findIn(texts[where], wanted);
    if (found) return { word: found.said, where };
  }
  return undefined;
}

/** A word of our own labels, in either language; it is told in the reader's. */
function labelFound(service: ServiceCard, wanted: Wanted, language: Language): Place | undefined {
  const [it, en, said] = [messages('it').vocabulary, messages('en').vocabulary, messages(language).vocabulary];
  const speaks = (...labels: readonly string[]) =>
    labels.some((label) => findIn(readLabel(label), wanted) !== undefined);
  const help = service.kindsOfHelp.find((code) => speaks(it.kindsOfHelp[code], en.kindsOfHelp[code]));
  if (help) return { word: said.kindsOfHelp[help], where: 'help' };
  const audience = service.audiences.find((code) => speaks(it.audiences[code], en.audiences[code]));
  return audience && { word: said.audiences[audience], where: 'audience' };
}
const labelsRead = new Map<string, ReadText>();

/** Our labels are few, and the same on every page. */
function readLabel(label: string): ReadText {
  const read = labelsRead.get(label) ?? readText(label);
  labelsRead.set(label, read);
  return read;
}

function extractOf(description: ReadText, shown: readonly Wanted[]): string {
  const { text } = description;
  if (text.length <= extractLength) return text;
  const places = shown.flatMap((wanted) => findIn(description, wanted)?.at ?? []);
  const at = places.length === 0 ? 0 : Math.min(...places);
  const start = at > extractLength - before ? text.indexOf(' ', at - before) + 1 : 0;
  const cut = text.slice(start, start + extractLength);
  const end = start + extractLength >= text.length ? cut.length : cut.lastIndexOf(' ');
  return `${start > 0 ? '… ' : ''}${cut.slice(0, end)}${start + end < text.length ? ' …' : ''}`;
}
