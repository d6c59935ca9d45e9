import type { OfCodes, Peer } from '../../../domain/peers/find-peers.ts';
import { putSideBySide, type Apart } from '../../../domain/peers/put-side-by-side.ts';
import { pooled, type FunnelLimits } from '../../../domain/statistics/funnel-limits.ts';
import type { Interval } from '../../../domain/statistics/interval.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import {
  readFiguresToCompare,
  type FiguresToCompare,
  type IndicatorDefinition,
  type PublishedMeasurement,
  type ToldResult,
} from '../../experiments/public.ts';
import type { Party } from '../parties.ts';
import { mayAsk, mayKeepContext } from '../policy.ts';
import { chanceOf } from './chance-of.ts';
import { readContextOf, type KnownContexts } from './context-store.ts';
import { knownCities, type KnownCities } from './known-cities.ts';
import type { ContextFigure, OpenOutcome } from './model.ts';
import { readOpenOutcomes } from './question-store.ts';

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
  /** What cities that asked it about this took over, and what that changed: as far as they told everybody. */
  readonly asked: readonly OpenOutcome[];
}

export interface Comparison {
  readonly subject: Party;
  readonly cities: readonly Party[];
  /** Of the city and its peers. */
  readonly context: readonly ContextFigure[];
  /** What distances are divided by: over every city, also those that are not shown. */
  readonly spreads: OfCodes;
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
  return read(ctx, (tx) => compareWithin(tx, ctx, asked));
}

/** The same within a transaction, for whoever works it out again on the same data. */
export async function compareWithin(tx: Tx, ctx: Ctx, asked: AskedComparison): Promise<Comparison | undefined> {
  const known = await knownCities(tx, ctx);
  const { cities, contexts } = known;
  const own = ctx.municipality.kind === 'lab' ? (asked.city ?? firstToCompare(known)) : ctx.municipality.slug;
  const subject = cities.find(({ slug }) => slug === own);
  if (subject === undefined) return undefined;
  const peers = peersOf(subject, known);
  const compared = asked.everyCity ? cities : [subject, ...peers.map(({ city }) => city)].sort(byName);
  const ids = compared.map(({ tenantId }) => tenantId);
  const [figures, context] = await Promise.all([
    readFiguresToCompare(tx, ids, asked),
    readContextOf(tx, [subject.tenantId, ...peers.map(({ key }) => key)]),
  ]);
  if (figures === undefined) return undefined;
  const { definitions, definition, month } = figures;
  const outcomes = await readOpenOutcomes(tx, definition.code, ids);
  return {
    subject,
    cities,
    context,
    spreads: known.spreads,
    peers,
    definition,
    definitions,
    month,
    ...sideBySide(compared, contexts, { ...figures, outcomes }),
    everyCity: asked.everyCity,
    mayAsk: mayAsk(ctx) !== undefined,
    mayKeepContext: mayKeepContext(ctx) !== undefined,
  };
}

/** What stands side by side, and what cannot. */
function sideBySide(
  compared: readonly Party[],
  known: KnownContexts,
  { definition, month, told, practice, outcomes }: FiguresToCompare & { readonly outcomes: readonly OpenOutcome[] },
): Pick<Comparison, 'beside' | 'apart' | 'common'> {
  const { version, measure } = definition;
  const [cityOf, toldOf] = [
    new Map(compared.map((city) => [city.tenantId, city])),
    new Map(told.map((one) => [one.tenantId, one])),
  ];
  const placed = putSideBySide(
    compared.map(({ tenantId }) => {
      const one = toldOf.get(tenantId);
      const population = known.get(tenantId)?.population;
      return { key: tenantId, month: one?.month, version: one?.version, figure: one?.figure, population };
    }),
    { month, version, measure },
  );
  const common = placed.beside.length < 2 ? undefined : pooled(placed.beside);
  return {
    common,
    beside: placed.beside.flatMap(({ key, numerator, denominator }) => {
      const [city, one] = [cityOf.get(key), toldOf.get(key)];
      if (city === undefined || one === undefined) return [];
      const chance = chanceOf(definition, { numerator, denominator }, common);
      const own = practice.filter(({ tenantId }) => tenantId === key);
      const asked = outcomes.filter(({ toId }) => toId === key);
      return [{ city, told: one, value: numerator / denominator, size: denominator, practice: own, asked, ...chance }];
    }),
    apart: placed.apart.flatMap(({ key, why }) => {
      const city = cityOf.get(key);
      return city === undefined ? [] : [{ city, why, told: toldOf.get(key) }];
    }),
  };
}

function peersOf(subject: Party, known: KnownCities): (Peer & { readonly city: Party })[] {
  const byId = new Map(known.cities.map((city) => [city.tenantId, city]));
  return known.peersOf(subject, mostPeers).map((peer) => ({ ...peer, city: byId.get(peer.key) ?? subject }));
}

const byName = (one: Party, other: Party) => one.name.localeCompare(other.name, 'it');

/** The city that most is known of; by name where that says nothing. */
function firstToCompare({ cities, contexts }: KnownCities): string | undefined {
  const much = ({ tenantId }: Party) => Object.keys(contexts.get(tenantId) ?? {}).length;
  return [...cities].sort((one, other) => much(other) - much(one))[0]?.slug;
}
