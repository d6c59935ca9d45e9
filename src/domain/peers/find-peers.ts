import { contextCodes, scaled, type CityContext, type ContextCode } from './context.ts';

export interface CityInContext {
  readonly key: string;
  readonly context: CityContext;
}

/** How far two cities are in one thing, in standard deviations of all cities; or that it is not known of one of them, or of enough. */
export type Part =
  { readonly code: ContextCode; readonly apart: number } | { readonly code: ContextCode; readonly missing: true };

export type Peer =
  | { readonly key: string; readonly kind: 'measured'; readonly distance: number; readonly parts: readonly Part[] }
  /** Fewer than two things are known of both: no distance is made of one alone. */
  | { readonly key: string; readonly kind: 'too-little-known'; readonly parts: readonly Part[] };

const fewestParts = 2;

/**
 * The other cities, the nearest first, those of which too little is known last, in the order given; `most` of them. The distance is the root of the mean
 * square of the parts that are known of both: standardised Euclidean distance, so that no unit weighs more than another. What is missing is left out, and
 * said to be.
 */
export function findPeers(subject: CityInContext, all: readonly CityInContext[], most = Infinity): Peer[] {
  const spreads = spreadsOf(all);
  const own = new Map(contextCodes.map((code) => [code, scaled(code, subject.context)]));
  const others = all.filter(({ key }) => key !== subject.key);
  const far = others.map((other) => distanceTo(own, other, spreads));
  // Parts are told of those only that are shown: a city has few peers among six hundred.
  return [...others.keys()]
    .sort((one, other) => (far[one] === far[other] ? one - other : (far[one] ?? 0) - (far[other] ?? 0)))
    .slice(0, most)
    .flatMap((at) => others[at] ?? [])
    .map((other) => peerOf(own, other, spreads));
}

/** One number for each thing; undefined where it is not known. */
export type OfCodes = ReadonlyMap<ContextCode, number | undefined>;

/** Infinity where too little is known of both. */
function distanceTo(own: OfCodes, { context }: CityInContext, spreads: OfCodes): number {
  let [known, squares] = [0, 0];
  for (const code of contextCodes) {
    const apart = apartIn(own.get(code), scaled(code, context), spreads.get(code));
    if (apart === undefined) continue;
    known += 1;
    squares += apart * apart;
  }
  return known < fewestParts ? Infinity : Math.sqrt(squares / known);
}

function apartIn(own: number | undefined, theirs: number | undefined, spread: number | undefined): number | undefined {
  if (own === undefined || theirs === undefined || spread === undefined) return undefined;
  return spread === 0 ? 0 : Math.abs(own - theirs) / spread;
}

function peerOf(own: OfCodes, other: CityInContext, spreads: OfCodes): Peer {
  const parts = contextCodes.map((code): Part => {
    const apart = apartIn(own.get(code), scaled(code, other.context), spreads.get(code));
    return apart === undefined ? { code, missing: true } : { code, apart };
  });
  const distance = distanceTo(own, other, spreads);
  return distance === Infinity
    ? { key: other.key, kind: 'too-little-known', parts }
    : { key: other.key, kind: 'measured', distance, parts };
}

/** What a difference in each thing is divided by, on the scale that distances are measured on. */
export function spreadsOf(all: readonly CityInContext[]): OfCodes {
  return new Map(contextCodes.map((code) => [code, spreadOf(code, all)]));
}

/** Standard deviation over the cities of which it is known; undefined for fewer than two, where nothing is near or far. */
function spreadOf(code: ContextCode, all: readonly CityInContext[]): number | undefined {
  const values = all.map(({ context }) => scaled(code, context)).filter((value) => value !== undefined);
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
