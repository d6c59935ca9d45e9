import { streetIn, streetKinds, type Street } from './street.ts';

/** Whatever stands where an address was. */
export const inPlaceOfAddress = '…';

/** The same value with every mention of the address gone from its texts, at any depth: prose often repeats the street. */
export function scrubAddress<Value>(value: Value, address: string): Value {
  const mentions = mentionsOf(address);
  return mentions === undefined ? value : (scrub(value, mentions) as Value);
}

/** Whether a text, or one inside a value, says the street of the address. */
export function mentionsAddress(value: unknown, address: string): boolean {
  const mentions = mentionsOf(address);
  return mentions !== undefined && JSON.stringify(scrub(value, mentions)) !== JSON.stringify(value);
}

/** What says whether a text tells one of some streets: for whoever has many texts to ask of. */
export function tellingAddresses(addresses: readonly string[]): (text: string) => boolean {
  const patterns = [...new Set(addresses)].flatMap((address) => mentionsOf(address) ?? []);
  return (text) => patterns.some((pattern) => text.search(pattern) !== -1);
}

function scrub(value: unknown, mentions: RegExp): unknown {
  if (typeof value === 'string') return value.replaceAll(mentions, inPlaceOfAddress);
  if (Array.isArray(value)) return value.map((item) => scrub(item, mentions));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, scrub(inner, mentions)]));
}

const before = String.raw`(?<![\p{L}\p{N}])`;
const between = String.raw`[^\p{L}\p{N}]+`;
const numbering = String.raw`(?:(?:al|n|nr|num|numero|civico)[.°º]?[\s,]*)*`;
/** The number that a street may have behind it, whichever it is. */
const anyNumber = String.raw`(?:[\s,]*${numbering}\d+(?:\s?/?\s?\p{L})?(?![\p{L}\p{N}]))?`;
/** Words that may stand between a kind of street and the name it is called by: a first name, a rank, "della". */
const few = String.raw`(?:[\p{L}\p{N}]+(?:[.’']\s?|[\s’'-]+)){0,3}?`;
const kind = String.raw`(?:${streetKinds})(?:\.\s*|\s+)`;

/**
 * The ways in which prose says an address: the street as it is written there, with or without its number; any kind of street
 * before the word that it is called by ("in v. Garibaldi" of Via Giuseppe Garibaldi); that word beside the number alone.
 * However spaces, commas, apostrophes, accents and capitals are written.
 */
function mentionsOf(address: string): RegExp | undefined {
  const street = streetIn(address);
  return street === undefined ? undefined : new RegExp(waysToSay(street).join('|'), 'giu');
}

function waysToSay({ hasKind, words, last, number }: Street): string[] {
  const name = withAccents(last);
  const whole = `${before}${words.map(withAccents).join(between)}(?!\\p{L})${anyNumber}`;
  const called = `${before}${kind}${few}${name}(?![\\p{L}\\p{N}])${anyNumber}`;
  if (number === undefined) return hasKind ? [whole, called] : [whole];
  const itsNumber = String.raw`${number}(?:\s?/?\s?\p{L})?(?![\p{L}\p{N}])`;
  const numbered = `${before}${name}[\\s,]+${numbering}${itsNumber}`;
  const turned = `${before}${itsNumber}[\\s,]+(?:di|in|su)\\s+(?:${kind})?${few}${name}(?![\\p{L}\\p{N}])`;
  return hasKind ? [whole, called, numbered, turned] : [whole, numbered];
}

const bare: Readonly<Record<string, string>> = { a: '[aàá]', e: '[eèé]', i: '[iìí]', o: '[oòó]', u: '[uùú]' };

function withAccents(word: string): string {
  return word.replaceAll(/[aeiou]/g, (vowel) => bare[vowel] ?? vowel);
}
