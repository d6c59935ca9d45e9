const streetKinds =
  'via|viale|vicolo|piazza|piazzale|piazzetta|largo|corso|strada|contrada|località|localita|borgo|salita|lungo\\w*|galleria|passaggio';

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

function scrub(value: unknown, mentions: RegExp): unknown {
  if (typeof value === 'string') return value.replaceAll(mentions, inPlaceOfAddress);
  if (Array.isArray(value)) return value.map((item) => scrub(item, mentions));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, scrub(inner, mentions)]));
}

/** The street with or without its number, however spaces, commas, apostrophes and capitals are written. */
function mentionsOf(address: string): RegExp | undefined {
  const street = streetOf(address);
  const words = street.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  const pattern = words.map(withoutAccents).join(String.raw`[^\p{L}\p{N}]+`);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}])([\s,]*(n\.?\s*)?\d+(/?\p{L})?(?![\p{L}\p{N}]))?`,
    'giu',
  );
}

/** The part that begins with a kind of street, without its number; else the whole address. */
function streetOf(address: string): string {
  const found = new RegExp(String.raw`(?<![\p{L}])(?:${streetKinds})\s[^,;(\n]*`, 'iu').exec(address)?.[0];
  const street = (found ?? address).replace(/[\s,]+(n\.?\s*)?\d+\s*(\/?\p{L})?\s*$/u, '').trim();
  return street === '' ? address : street;
}

const bare: Readonly<Record<string, string>> = { a: '[aàá]', e: '[eèé]', i: '[iìí]', o: '[oòó]', u: '[uùú]' };

function withoutAccents(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[aeiou]/g, (vowel) => bare[vowel] ?? vowel);
}
