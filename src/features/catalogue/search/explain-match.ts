import { withoutAccents } from '../../../domain/search/normalise.ts';
import { stem } from '../../../domain/search/stem.ts';
import type { Language } from '../../../i18n/language.ts';
import { messages } from '../../../i18n/index.ts';
import type { Explanation, FoundIn, Piece, ServiceCard } from './model.ts';
import { isFoundBy, type SearchWord } from './search-words.ts';

const extractLength = 220;
const before = 60;

/** Why a search found a service, in the words of the service itself. */
export function explainMatch(service: ServiceCard, words: readonly SearchWord[], language: Language): Explanation {
  const extract = extractOf(service.description, words);
  if (words.length === 0) return { reasons: [], extract: pieces(extract, []) };
  return {
    reasons: words.map((word) => reasonFor(service, word, language)),
    extract: pieces(extract, words),
  };
}

function reasonFor(service: ServiceCard, word: SearchWord, language: Language): Explanation['reasons'][number] {
  const title = firstFound(service.title, [word]);
  if (title) return { word: title[0], where: 'title' };
  const label = labelFound(service, word, language);
  if (label) return label;
  const places: readonly (readonly [FoundIn, string])[] = [
    ['provider', service.providerName ?? ''],
    ['locality', service.locality ?? ''],
    ['description', service.description],
  ];
  for (const [where, text] of places) {
    const found = firstFound(text, [word]);
    if (found) return { word: found[0], where };
  }
  return { word: word.typed, where: 'elsewhere' };
}

/** A word of our own labels, in either language; it is told in the reader's. */
function labelFound(
  service: ServiceCard,
  word: SearchWord,
  language: Language,
): Explanation['reasons'][number] | undefined {
  const [it, en, said] = [messages('it').vocabulary, messages('en').vocabulary, messages(language).vocabulary];
  const speaks = (...labels: readonly string[]) => labels.some((label) => firstFound(label, [word]) !== undefined);
  const help = service.kindsOfHelp.find((code) => speaks(it.kindsOfHelp[code], en.kindsOfHelp[code]));
  if (help) return { word: said.kindsOfHelp[help], where: 'help' };
  const audience = service.audiences.find((code) => speaks(it.audiences[code], en.audiences[code]));
  return audience && { word: said.audiences[audience], where: 'audience' };
}

function firstFound(text: string, words: readonly SearchWord[]): RegExpExecArray | undefined {
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) if (isFound(match[0], words)) return match;
  return undefined;
}

function isFound(written: string, words: readonly SearchWord[]): boolean {
  const plain = withoutAccents(written);
  // Most words of a text begin with another letter: those need no stem.
  if (!words.some(({ stem }) => stem.charCodeAt(0) === plain.charCodeAt(0))) return false;
  const found = stem(plain);
  return words.some((word) => isFoundBy(found, word));
}

function pieces(text: string, words: readonly SearchWord[]): Piece[] {
  if (words.length === 0) return [{ text, found: false }];
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .reduce<Piece[]>((all, part) => {
      const found = isFound(part, words);
      const last = all.at(-1);
      if (last && !found && !last.found) all[all.length - 1] = { text: last.text + part, found: false };
      else all.push({ text: part, found });
      return all;
    }, []);
}

function extractOf(description: string, words: readonly SearchWord[]): string {
  const text = description.replaceAll(/\s+/g, ' ').trim();
  if (text.length <= extractLength) return text;
  const at = firstFound(text, words)?.index ?? 0;
  const start = at > extractLength - before ? text.indexOf(' ', at - before) + 1 : 0;
  const cut = text.slice(start, start + extractLength);
  const end = start + extractLength >= text.length ? cut.length : cut.lastIndexOf(' ');
  return `${start > 0 ? '… ' : ''}${cut.slice(0, end)}${start + end < text.length ? ' …' : ''}`;
}
