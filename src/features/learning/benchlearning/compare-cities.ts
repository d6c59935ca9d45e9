import type { CityContext } from '../../../domain/peers/context.ts';
import { findPeers, type Peer } from '../../../domain/peers/find-peers.ts';
import { putSideBySide, type Apart } from '../../../domain/peers/put-side-by-side.ts';
import { funnelOfRates, funnelOfShares, pooled, type FunnelLimits } from '../../../domain/statistics/funnel-limits.ts';
import type { Interval } from '../../../domain/statistics/interval.ts';
import { rateInterval } from '../../../domain/statistics/rate-interval.ts';
import { shareInterval } from '../../../domain/statistics/share-interval.ts';
import { read, type Ctx } from '../../context.ts';
import {
  toldResults,
  type IndicatorDefinition,
  type PublishedMeasurement,
  type ToldResult,
} from '../../experiments/public.ts';
import type { Party } from '../parties.ts';
import { readParties } from '../party-store.ts';
import { mayAsk, mayKeepContext } from '../policy.ts';
import { readContext } from './context-store.ts';
import { comparedFigures } from './figures.ts';
import type { ContextFigure } from './model.ts';

/** Peers shown beside a city, unless all are asked for. */
const mostPeers = 8;

export interface ComparedCity {
  readonly city: Party;
  readonly told: PublishedMeasurement;
  /** As it is compared: a share or a mean as it is, a count for ten thousand residents. */
  readonly value: number;
  /** What stands below the line: the larger, the surer. */
  readonly size: number;
  readonly range: Interval | undefined;
  readonly limits: FunnelLimits | undefined;
  /** The experiments that the city has told of and that are measured by this. */
  readonly practice: readonly ToldResult[];
}

export interface Comparison {
  readonly subject: Party;
  readonly cities: readonly Party[];
  readonly context: readonly ContextFigure[];
  readonly peers: readonly (Peer & { readonly city: Party })[];
  readonly definition: IndicatorDefinition;
  readonly definitions: readonly IndicatorDefinition[];
  /** Empty where nobody has told this yet. */
  readonly month: string;
  /** By name: an order that says nothing of who does better. */
  readonly beside: readonly ComparedCity[];
  readonly apart: readonly {
    readonly city: Party;
    readonly why: Apart;
    readonly told: PublishedMeasurement | undefined;
  }[];
  /** The common value of all that stand side by side. */
  readonly common: number | undefined;
  /** Every city, or the subject and its peers. */
  readonly everyCity: boolean;
  readonly mayAsk: boolean;
  readonly mayKeepContext: boolean;
}

export interface AskedComparison {
  /** Slug of the city that the others are peers of; a city's own pages ask for none. */
  readonly city?: string | undefined;
  readonly indicator?: string | undefined;
  readonly month?: string | undefined;
  readonly everyCity: boolean;
}

/** A city beside its peers by one indicator. Only what cities published is read. Undefined for a city or an indicator that is none. */
export async function compareCities(ctx: Ctx, asked: AskedComparison): Promise<Comparison | undefined> {
  const [parties, context] = await read(ctx, async (tx) => [await readParties(tx), await readContext(tx)] as const);
  const cities = parties.filter(({ kind }) => kind === 'municipality');
  const own = ctx.municipality.kind === 'lab' ? (asked.city ?? firstToCompare(cities, context)) : ctx.municipality.slug;
  const subject = cities.find(({ slug }) => slug === own);
  const figures = await comparedFigures(ctx, asked.indicator, asked.month);
  if (subject === undefined || figures === undefined) return undefined;
  const { definition, definitions, month, told } = figures;
  const practice = (await toldResults(ctx)).filter(({ text }) =>
    text.indicators.some(({ code }) => code === definition.code),
  );

  const inContext = cities.map(({ tenantId }) => ({ key: tenantId, context: contextOf(context, tenantId) }));
  const of = (key: string) => cities.find(({ tenantId }) => tenantId === key) ?? subject;
  const all = findPeers({ key: subject.tenantId, context: contextOf(context, subject.tenantId) }, inContext);
  const peers = all.map((peer) => ({ ...peer, city: of(peer.key) })).slice(0, mostPeers);
  const shown = new Set([subject.tenantId, ...peers.map(({ key }) => key)]);
  const compared = cities.filter(({ tenantId }) => asked.everyCity || shown.has(tenantId));

  const { beside, apart } = putSideBySide(
    compared.map(({ tenantId }) => {
      const one = told.find((figure) => figure.tenantId === tenantId);
      const { population } = contextOf(context, tenantId);
      return { key: tenantId, month: one?.month, version: one?.version, figure: one?.figure, population };
    }),
    { month, version: definition.version, measure: definition.measure },
  );
  const common = beside.length < 2 ? undefined : pooled(beside);
  return {
    subject,
    cities,
    context,
    peers,
    definition,
    definitions,
    month,
    common,
    beside: beside.flatMap(({ key, numerator, denominator }) => {
      const one = told.find((figure) => figure.tenantId === key);
      if (one === undefined) return [];
      const chance = chanceOf(definition, { numerator, denominator }, common);
      const own = practice.filter(({ tenantId }) => tenantId === key);
      const value = numerator / denominator;
      return [{ city: of(key), told: one, value, size: denominator, practice: own, ...chance }];
    }),
    apart: apart.map(({ key, why }) => ({ city: of(key), why, told: told.find(({ tenantId }) => tenantId === key) })),
    everyCity: asked.everyCity,
    mayAsk: mayAsk(ctx) !== undefined,
    mayKeepContext: mayKeepContext(ctx) !== undefined,
  };
}

function contextOf(context: readonly ContextFigure[], cityId: string): CityContext {
  return Object.fromEntries(context.filter((one) => one.cityId === cityId).map(({ code, value }) => [code, value]));
}

/** The city that most is known of; by name where that says nothing. */
function firstToCompare(cities: readonly Party[], context: readonly ContextFigure[]): string | undefined {
  const known = (id: string) => context.filter(({ cityId }) => cityId === id).length;
  return [...cities].sort((one, other) => known(other.tenantId) - known(one.tenantId))[0]?.slug;
}

/** The range of what was seen, and where chance alone would put a city of this size; nothing where no model of chance fits. */
function chanceOf(
  { measure }: IndicatorDefinition,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  common: number | undefined,
): { readonly range: Interval | undefined; readonly limits: FunnelLimits | undefined } {
  const whole = Number.isInteger(numerator) && numerator >= 0;
  if (measure === 'share' && whole && Number.isInteger(denominator) && numerator <= denominator)
    return {
      range: shareInterval({ yes: numerator, of: denominator }),
      limits: common === undefined ? undefined : funnelOfShares(common, denominator),
    };
  if (measure === 'count' && whole)
    return {
      range: rateInterval({ events: numerator, exposure: denominator }),
      limits: common === undefined ? undefined : funnelOfRates(common, denominator),
    };
  return { range: undefined, limits: undefined };
}
