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
 * The other cities, the nearest first, those of which too little is known last, in the order given. The distance is the root of the mean square of the parts
 * that are known of both: standardised Euclidean distance, so that no unit weighs more than another. What is missing is left out, and said to be.
 */
export function findPeers(subject: CityInContext, all: readonly CityInContext[]): Peer[] {
  const spreads = new Map(contextCodes.map((code) => [code, spreadOf(code, all)]));
  const peers = all.filter(({ key }) => key !== subject.key).map((other) => peerOf(subject, other, spreads));
  return peers
    .map((peer, index) => ({ peer, index, far: peer.kind === 'measured' ? peer.distance : Infinity }))
    .sort((one, other) => (one.far === other.far ? one.index - other.index : one.far - other.far))
    .map(({ peer }) => peer);
}

function peerOf(
  subject: CityInContext,
  other: CityInContext,
  spreads: ReadonlyMap<ContextCode, number | undefined>,
): Peer {
  const parts = contextCodes.map((code): Part => {
    const [own, theirs, spread] = [scaled(code, subject.context), scaled(code, other.context), spreads.get(code)];
    if (own === undefined || theirs === undefined || spread === undefined) return { code, missing: true };
    return { code, apart: spread === 0 ? 0 : Math.abs(own - theirs) / spread };
  });
  const known = parts.flatMap((part) => ('apart' in part ? [part.apart] : []));
  if (known.length < fewestParts) return { key: other.key, kind: 'too-little-known', parts };
  const distance = Math.sqrt(known.reduce((sum, apart) => sum + apart * apart, 0) / known.length);
  return { key: other.key, kind: 'measured', distance, parts };
}

/** Standard deviation over the cities of which it is known; undefined for fewer than two, where nothing is near or far. */
function spreadOf(code: ContextCode, all: readonly CityInContext[]): number | undefined {
  const values = all.map(({ context }) => scaled(code, context)).filter((value) => value !== undefined);
  if (values.length < 2) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
