import { isSupply, type RecordedPart } from '../../../domain/diagnosis/parts.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { fewestFamilies } from '../../../domain/outcomes/withhold.ts';
import { read, type Ctx } from '../../context.ts';
import { readClusters } from '../clusters/cluster-store.ts';
import { recordFigures, type FigureOutcome } from '../figures/record-figure.ts';
import { platformQueries, type AskedOfPlatform, type Cluster, type PlatformQuery, type Territory } from '../model.ts';
import { mayReadDiagnosis } from '../policy.ts';
import { askPlatform } from './platform-store.ts';

/** What of the diagnosis a count speaks of; the others are signs of need, and fill nothing. */
export const partOf: Readonly<Partial<Record<PlatformQuery, RecordedPart>>> = {
  'in-groups': 'market',
  'places-public': 'public',
  'places-market': 'market',
  'places-community': 'community',
  'services-public': 'services-public',
  'services-market': 'services-market',
  'services-community': 'services-community',
};

/** A count, or why there is none: fewer than five families stand behind it, or nobody told the platform. */
export type Answered = number | 'withheld' | 'unknown';

export interface Suggestion {
  readonly asked: AskedOfPlatform;
  readonly value: Answered;
  readonly part: RecordedPart | undefined;
}

const daysBack = 365;

/** The question of one count, of the last year and one territory; the platform knows no districts. */
export function questionOf(
  { kindsOfHelp }: Cluster,
  territory: Territory,
  query: PlatformQuery,
  now: Date,
): AskedOfPlatform {
  const from = dateAt(new Date(now.getTime() - daysBack * 86_400_000));
  return {
    query,
    kinds: kindsOfHelp,
    quarter: territory.kind === 'quarter' ? territory.name : null,
    from,
    to: dateAt(now),
  };
}

/** What the platform knows of a cluster in a territory: each count with its question, small numbers withheld. */
export async function suggestionsFor(ctx: Ctx, tx: Tx, cluster: Cluster, territory: Territory): Promise<Suggestion[]> {
  if (cluster.kindsOfHelp.length === 0 || territory.kind === 'district') return [];
  const found: Suggestion[] = [];
  for (const query of platformQueries) {
    const asked = questionOf(cluster, territory, query, ctx.now);
    found.push({ asked, value: shown(query, await askPlatform(tx, asked)), part: partOf[query] });
  }
  return found;
}

/** A figure of the platform asked again: the same question, today's answer. */
export function askAgain(ctx: Ctx, asked: AskedOfPlatform): Promise<Answered> {
  if (!mayReadDiagnosis(ctx.actor)) return Promise.resolve('withheld');
  return read(ctx, async (tx) => shown(asked.query, await askPlatform(tx, asked)));
}

export type TakeOutcome = FigureOutcome | 'withheld';

/** Takes a count of the platform into the diagnosis, with its question. */
export async function takeSuggestion(
  ctx: Ctx,
  clusterId: string,
  territory: Territory,
  { query, source }: { readonly query: PlatformQuery; readonly source: string },
): Promise<TakeOutcome> {
  const part = partOf[query];
  const cluster = (await read(ctx, readClusters)).find(({ id }) => id === clusterId);
  if (cluster === undefined || part === undefined || territory.kind === 'district') return 'unknown';
  const asked = questionOf(cluster, territory, query, ctx.now);
  const value = await askAgain(ctx, asked);
  if (!mayReadDiagnosis(ctx.actor)) return 'denied';
  if (typeof value === 'string') return value;
  const figure = {
    part,
    low: value,
    high: value,
    source,
    on: asked.to,
    method: 'platform',
    confidence: 'medium',
    note: null,
    asked,
  } as const;
  return recordFigures(ctx, clusterId, territory, [figure]);
}

/** Nought is nobody's; from one to four families is too few to tell. Services are in the catalogue for everybody to see. */
function shown(query: PlatformQuery, value: number | null): Answered {
  if (value === null) return 'unknown';
  return !isSupply(query) && value > 0 && value < fewestFamilies ? 'withheld' : value;
}
