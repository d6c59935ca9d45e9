/** Every way to write that a name is a street's: whole, and as it is cut short on signs and forms. */
export const streetKinds = [
  'via',
  String.raw`v\.?`,
  String.raw`viale|v\.?le`,
  String.raw`vicolo|v\.?lo|vic\.?`,
  'vico',
  String.raw`piazza|p\.?z?za|p\.?zz?|pzz?a`,
  String.raw`piazzale|p\.?z?z?ale|p\.?z?z?le`,
  String.raw`piazzetta|p\.?z?z?etta|p\.?tta`,
  String.raw`largo|l\.?go`,
  String.raw`corso|c\.?so`,
  String.raw`strada|str\.?|s\.?da`,
  String.raw`contrada|c\.?da|contr\.?`,
  String.raw`localit[aà]|l\.?t[aà]|loc\.?`,
  String.raw`frazione|fraz\.?`,
  String.raw`borgo|b\.?go`,
  String.raw`salita|sal\.?`,
  String.raw`traversa|trav\.?`,
  String.raw`lungo\p{L}*`,
  String.raw`galleria|gall?\.?`,
  'passaggio|calle|fondamenta|riva|rampa|circonvallazione',
].join('|');

/** An address as far as it leads to a door. */
export interface Street {
  /** Whether it says what it is: a street, a square. */
  readonly hasKind: boolean;
  /** Its words, small and without accents, without the number; the kind is the first. */
  readonly words: readonly string[];
  /** The word that it is called by: "Garibaldi" of Via Giuseppe Garibaldi. */
  readonly last: string;
  /** `12` of 12/B. */
  readonly number: string | undefined;
}

const kindThenName = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${streetKinds})(?:\.\s*|\s+)[^,;(\n]*`, 'iu');
const months = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';
const numbering = String.raw`(?:n[.°º]?|nr\.?|num(?:ero)?\.?|civico)`;
/** Where the number of a door begins: "Via 4 Novembre 12" has it in the second number. */
const numberAt = new RegExp(
  String.raw`(?<=\p{L}[^\p{N}]*)[\s,]+${numbering}?\s*(?<number>\d{1,4})(?=\D|$)(?!\s+(?:${months})(?!\p{L}))`,
  'iu',
);
const afterComma = new RegExp(String.raw`^[\s,;(]*${numbering}?\s*(?<number>\d{1,4})(?!\d)`, 'iu');

/** The part of an address that begins with a kind of street, else the whole of it. Undefined where it has no word. */
export function streetIn(address: string): Street | undefined {
  const found = kindThenName.exec(address);
  const named = found?.[0] ?? address;
  const inside = numberAt.exec(named);
  const name = inside === null ? named : named.slice(0, inside.index);
  const rest = found === null ? '' : address.slice(found.index + named.length);
  const words = bareOf(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const number = inside?.groups?.['number'] ?? afterComma.exec(rest)?.groups?.['number'];
  return { hasKind: found !== null, words, last, number };
}

/** Whether two addresses may lead to one door: the same name, and no two numbers, however much of the street is written. */
export function sameDoor(a: string, b: string): boolean {
  const [one, other] = [streetIn(a), streetIn(b)];
  if (one === undefined || other === undefined || one.last !== other.last) return false;
  return one.number === undefined || other.number === undefined || one.number === other.number;
}

/** Small letters without accents. */
export function bareOf(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
