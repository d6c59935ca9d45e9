import { isSupply, type RecordedPart } from '../../../domain/diagnosis/parts.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { fewestFamilies } from '../../../domain/outcomes/withhold.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { readClusters } from '../clusters/cluster-store.ts';
import { holdDiagnosis, insertFigures, readHistory } from '../figures/figure-store.ts';
import { lastOf } from '../figures/figures-of.ts';
import {
  platformQueries,
  type AskedOfPlatform,
  type Cluster,
  type Figure,
  type FigureText,
  type PlatformQuery,
  type Territory,
} from '../model.ts';
import { mayReadDiagnosis, mayWriteDiagnosis } from '../policy.ts';
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

/** `as-it-was`: the figure that counts is this very count, and nothing was written. */
export type TakeOutcome = 'recorded' | 'as-it-was' | 'denied' | 'unknown' | 'withheld';

/** Takes a count of the platform into the diagnosis, with its question; one that is as it was is not written again, however often it is taken. */
export async function takeSuggestion(
  ctx: Ctx,
  clusterId: string,
  territory: Territory,
  { query, source }: { readonly query: PlatformQuery; readonly source: string },
): Promise<TakeOutcome> {
  const permit = mayWriteDiagnosis(ctx.actor);
  if (permit === undefined) return 'denied';
  const part = partOf[query];
  return transact<TakeOutcome>(ctx, async (tx) => {
    await holdDiagnosis(permit, tx);
    const cluster = (await readClusters(tx)).find(({ id }) => id === clusterId);
    if (cluster === undefined || part === undefined || territory.kind === 'district') return 'unknown';
    const asked = questionOf(cluster, territory, query, ctx.now);
    const value = shown(query, await askPlatform(tx, asked));
    if (typeof value === 'string') return value;
    if (isAsItWas(lastOf(await readHistory(tx, clusterId, territory)).get(part), value, query)) return 'as-it-was';
    const figure = { ...figureOfPlatform(part, value, asked), id: ctx.newId(), clusterId, territory, source };
    const by = ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined;
    await insertFigures(permit, tx, [figure], { at: ctx.now, by });
    await recordAudit(tx, ctx, 'diagnosis-changed', 'diagnosis', clusterId);
    return 'recorded';
  });
}

/** The figure that counts says this count already, by the same question: a later day alone makes no other. */
export function isAsItWas(last: Figure | undefined, value: number, query: PlatformQuery): boolean {
  return last?.method === 'platform' && last.low === value && last.asked?.query === query;
}

/** A count as a figure of the diagnosis, of the last day it was asked of. */
export function figureOfPlatform(
  part: RecordedPart,
  value: number,
  asked: AskedOfPlatform,
): Omit<FigureText, 'source'> {
  return { part, low: value, high: value, on: asked.to, method: 'platform', confidence: 'medium', note: null, asked };
}

/** Nought is nobody's; from one to four families is too few to tell. Services are in the catalogue for everybody to see. */
function shown(query: PlatformQuery, value: number | null): Answered {
  if (value === null) return 'unknown';
  return !isSupply(query) && value > 0 && value < fewestFamilies ? 'withheld' : value;
}
