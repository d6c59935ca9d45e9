import { contextCodes, type ContextCode } from '../../../domain/peers/context.ts';
import type { Peer } from '../../../domain/peers/find-peers.ts';
import { sumOfSpreads, type MonthlySpread } from '../../../domain/statistics/monthly-spread.ts';
import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Again } from '../../../ui/index.ts';
import { chanceOf, type Together } from './chance-of.ts';
import type { Comparison } from './compare-cities.ts';
import type { ComparedCity } from './side-by-side.ts';
import type { AskedDistance, AskedFigure, AskedMonths, AskedSpread } from './comparison-again-store.ts';

/** What the database answered, by its own arithmetic. */
export interface AskedOfDatabase {
  readonly spreads: readonly AskedSpread[];
  readonly distances: readonly AskedDistance[];
  readonly figures: readonly AskedFigure[];
  /** Of a mean or an amount; none of what is counted. */
  readonly months: readonly AskedMonths[];
}

/** Nothing here is a photograph: what cities published and what the lab knows is all there. */
export type Mark = Exclude<Again, 'photograph'>;

export interface ComparisonMarks {
  readonly spreads: ReadonlyMap<ContextCode, Mark>;
  /** By the city's id: its distance and each part of it. */
  readonly peers: ReadonlyMap<string, Mark>;
  /** That no city that is left out is nearer than one that is shown. */
  readonly nearest: Mark;
  /** By the city's id: numerator, what it is divided by, the value, its range and the limits of chance, by their formulas on what the database answered. */
  readonly figures: ReadonlyMap<string, Mark>;
  /** That no other city could stand beside these. */
  readonly complete: Mark;
  /** Undefined where fewer than two stand side by side. */
  readonly common: Mark | undefined;
  readonly again: Mark;
}

type Compared = Pick<Comparison, 'spreads' | 'peers' | 'common'> & {
  readonly definition: Pick<Comparison['definition'], 'measure'> & { readonly code?: string };
  readonly beside: readonly (Pick<ComparedCity, 'value' | 'size' | 'told' | 'range' | 'limits'> & {
    readonly city: { tenantId: string };
  })[];
};

/** Compares what a comparison shows with what the database answered, figure by figure. */
export function markComparison(compared: Compared, asked: AskedOfDatabase): ComparisonMarks {
  const { spreads, peers, beside, common } = compared;
  const spreadOf = new Map(asked.spreads.map(({ code, spread }) => [code, spread]));
  const distanceOf = new Map(asked.distances.map((one) => [one.cityId, one]));
  const figureOf = new Map(asked.figures.map((one) => [one.cityId, one]));
  const monthsOf = new Map(
    asked.months.map(({ cityId, months, squares }) => [cityId, { squares, degrees: months - 1 }]),
  );
  const together = {
    common: common === undefined ? undefined : asked.figures[0]?.common,
    spread: sumOfSpreads(asked.figures.flatMap(({ cityId }) => monthsOf.get(cityId) ?? [])),
  };
  const sameFigure = (one: Compared['beside'][number]) => {
    const { tenantId } = one.city;
    return isSameFigure(compared, one, figureOf.get(tenantId), monthsOf.get(tenantId), together);
  };
  const ofSpreads = new Map(
    contextCodes.map((code) => [code, mark(sameNumber(spreads.get(code), spreadOf.get(code)))]),
  );
  const ofPeers = new Map(peers.map((peer) => [peer.key, mark(isSamePeer(peer, distanceOf.get(peer.key)))]));
  const ofFigures = new Map(beside.map((one) => [one.city.tenantId, mark(sameFigure(one))]));
  const ofCommon = common === undefined ? undefined : mark(sameNumber(common, asked.figures[0]?.common));
  const [nearest, complete] = [
    mark(areNearest(peers, asked.distances)),
    mark(asked.figures.every(({ cityId }) => ofFigures.has(cityId))),
  ];
  const all = [...ofSpreads.values(), ...ofPeers.values(), ...ofFigures.values(), nearest, complete, ofCommon];
  return {
    spreads: ofSpreads,
    peers: ofPeers,
    nearest,
    figures: ofFigures,
    complete,
    common: ofCommon,
    again: mark(!all.includes('moved')),
  };
}

function mark(same: boolean): Mark {
  return same ? 'same' : 'moved';
}

/** Not known is the same as not known. */
function sameNumber(shown: number | undefined, found: number | undefined): boolean {
  return shown === undefined ? found === undefined : sameFigures(shown, found);
}

function isSamePeer(peer: Peer, found: AskedDistance | undefined): boolean {
  const parts = Object.fromEntries(peer.parts.flatMap((part) => ('apart' in part ? [[part.code, part.apart]] : [])));
  const distance = peer.kind === 'measured' ? peer.distance : null;
  return sameFigures({ distance, parts }, { distance: found?.distance ?? null, parts: found?.parts ?? {} });
}

function isSameFigure(
  { definition }: Compared,
  { told, size, value, range, limits }: Compared['beside'][number],
  found: AskedFigure | undefined,
  spread: MonthlySpread | undefined,
  together: Together,
): boolean {
  if (found === undefined) return false;
  const chance = chanceOf(definition, { numerator: found.numerator, denominator: found.size, spread }, together);
  return sameFigures(
    { numerator: told.figure?.numerator, size, value, range, limits },
    { numerator: found.numerator, size: found.size, value: found.value, ...chance },
  );
}

/** Two that are as far may stand in either order, and one of them alone be shown: the last digit decides nothing. */
const asFar = 1e-9;

function areNearest(peers: readonly Peer[], found: readonly AskedDistance[]): boolean {
  const shown = new Set(peers.map(({ key }) => key));
  const farthest = Math.max(...peers.map((peer) => (peer.kind === 'measured' ? peer.distance : Infinity)));
  return found.every(({ cityId, distance }) => shown.has(cityId) || distance === null || distance >= farthest - asFar);
}
