import { withoutAccents } from '../../domain/search/normalise.ts';
import type { Place } from './model.ts';

export type PlaceMatch<P> =
  | { readonly kind: 'known'; readonly place: P }
  /** Names that look like what was written, the likeliest first. */
  | { readonly kind: 'unknown'; readonly similar: readonly string[] };

const short: Readonly<Record<string, string>> = {
  v: 'via',
  vle: 'viale',
  pza: 'piazza',
  pzza: 'piazza',
  pz: 'piazza',
  pzle: 'piazzale',
  cso: 'corso',
  lgo: 'largo',
  vlo: 'vicolo',
  s: 'san',
  q: 'quartiere',
};
/** What may stand before a name and be left out: "Lecco" for "Via Lecco", "quartiere Triante" for "Triante". */
const streetKinds = new Set(['via', 'viale', 'piazza', 'piazzale', 'corso', 'largo', 'vicolo']);
const kinds = new Set([...streetKinds, 'quartiere', 'zona', 'rione']);
/** Letters of a part of a name: fewer are in too many. */
const shortestPart = 4;
const mostSimilar = 4;

/**
 * The place that a text names. Case, accents, abbreviations, house numbers and a missing "via" do not matter, nor does it that only
 * a part of the name was written, as people do, where one place alone has that part: "Battisti", "Cederna".
 */
export function matchPlace<P extends Pick<Place, 'name' | 'kind'>>(places: readonly P[], text: string): PlaceMatch<P> {
  const wanted = plainName(text);
  if (wanted.length === 0) return { kind: 'unknown', similar: [] };
  const whole = wanted.join(' ');
  const named = places.map((place) => ({ place, name: plainName(place.name) }));
  const exact = named.find(({ name }) => name.join(' ') === whole);
  if (exact) return { kind: 'known', place: exact.place };
  const loose = withoutKind(wanted);
  const alike = named.filter(({ name }) => withoutKind(name) === loose);
  // "Via Volta" and "Piazza Volta" are two places: without the word the quarter wins, or nobody.
  const only = alike.length === 1 ? alike[0] : alike.find(({ place }) => place.kind === 'quarter');
  const saysOtherKind =
    wanted.length > 1 && kinds.has(wanted[0] ?? '') && only?.place.kind === 'street' && only.name[0] !== wanted[0];
  if (only && !saysOtherKind) return { kind: 'known', place: only.place };
  const [partly, another] = alike.length > 0 ? [] : named.filter(({ name }) => isPartOf(wanted, name));
  if (partly && !another) return { kind: 'known', place: partly.place };
  const ranked = named
    .map(({ place, name }) => ({ name: place.name, likeness: likeness(withoutKind(name), loose) }))
    .filter((candidate) => candidate.likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1));
  return { kind: 'unknown', similar: [...new Set(ranked.map(({ name }) => name))].slice(0, mostSimilar) };
}

/** "V.le C. Battisti, 12/b" to viale, c, battisti. */
function plainName(text: string): string[] {
  const words =
    withoutAccents(text)
      .replaceAll(/(?<=\b[a-z]{1,2})\.(?=[a-z]{1,3}\b)/g, '')
      .replace(/[\s,]+(?:n[.°]?\s*)?\d+\s*(?:\/?\s*[a-z])?\s*$/, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => short[word] ?? word);
}

/** Whether what was written is the end of a street's name, or stands in a quarter's; a kind that was written must be the same. */
function isPartOf(wanted: readonly string[], name: readonly string[]): boolean {
  const part = withoutKind(wanted);
  if (part.length < shortestPart) return false;
  const [kind = ''] = wanted;
  const isStreet = name.length > 1 && streetKinds.has(name[0] ?? '');
  if (streetKinds.has(kind) ? kind !== name[0] : kinds.has(kind) && isStreet) return false;
  if (!isStreet) return ` ${name.join(' ')} `.includes(` ${part} `);
  return ` ${withoutKind(name)}`.endsWith(` ${part}`);
}

function withoutKind(name: readonly string[]): string {
  return (name.length > 1 && kinds.has(name[0] ?? '') ? name.slice(1) : name).join(' ');
}

/** Share of pairs of letters that two names have in common. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
