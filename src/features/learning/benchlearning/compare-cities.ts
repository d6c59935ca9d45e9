import type { OfCodes, Peer } from '../../../domain/peers/find-peers.ts';
import type { ToldMonth } from '../../../domain/peers/month-of-most.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { readFiguresToCompare, type IndicatorDefinition } from '../../experiments/public.ts';
import type { Party } from '../parties.ts';
import { mayAsk, mayKeepContext } from '../policy.ts';
import { readContextOf } from './context-store.ts';
import { knownCities, type KnownCities } from './known-cities.ts';
import type { ContextFigure } from './model.ts';
import { readOpenOutcomes } from './question-store.ts';
import { sideBySide, type SideBySide } from './side-by-side.ts';

/** Peers shown beside a city, unless all are asked for. */
const mostPeers = 8;

export interface Comparison extends SideBySide {
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
  /** Whether that month was asked for, rather than found. */
  readonly monthAsked: boolean;
  /** The months that could be compared, the newest first. */
  readonly toChoose: readonly ToldMonth[];
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
  const { definitions, definition, month, toChoose } = figures;
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
    monthAsked: asked.month !== undefined,
    toChoose,
    ...sideBySide(compared, contexts, { ...figures, outcomes }),
    everyCity: asked.everyCity,
    mayAsk: mayAsk(ctx) !== undefined,
    mayKeepContext: mayKeepContext(ctx) !== undefined,
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
