import { read, type Ctx } from '../context.ts';
import { ownDistricts, type District } from '../districts/public.ts';
import { readClusters } from './clusters/cluster-store.ts';
import { readAllFigures, readCurrent, readFigure, readHistory } from './figures/figure-store.ts';
import { readContextIndicators } from './import/context-store.ts';
import type { Cluster, ContextIndicator, Figure, Territory } from './model.ts';
import { quarterMiddles } from './platform/platform-store.ts';
import { suggestionsFor, type Suggestion } from './platform/suggest.ts';
import { mayReadDiagnosis } from './policy.ts';

export interface QuarterMiddle {
  readonly quarter: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Matrix {
  readonly clusters: readonly Cluster[];
  /** The figures that count, of the territories that were asked for. */
  readonly figures: readonly Figure[];
  readonly quarters: readonly QuarterMiddle[];
  /** Those that the city belongs to. */
  readonly districts: readonly District[];
}

const mostIndicators = 500;

/** The city's diagnosis at a glance: undefined for whoever may not read it. */
export async function readMatrix(ctx: Ctx): Promise<Matrix | undefined> {
  if (!mayReadDiagnosis(ctx.actor)) return undefined;
  const districts = await ownDistricts(ctx);
  return read(ctx, async (tx) => ({
    districts,
    clusters: await readClusters(tx),
    figures: await readCurrent(tx, ['city', 'quarter', 'district']),
    quarters: await quarterMiddles(tx),
  }));
}

export interface ClusterView {
  readonly cluster: Cluster;
  readonly territory: Territory;
  /** Newest first. */
  readonly history: readonly Figure[];
  readonly suggestions: readonly Suggestion[];
  readonly quarters: readonly QuarterMiddle[];
  /** Of quarters and of districts. */
  readonly ofParts: readonly Figure[];
  readonly districts: readonly District[];
}

export type ClusterAnswer =
  { readonly kind: 'read'; readonly view: ClusterView } | { readonly kind: 'denied' | 'unknown' };

/** One cluster in one territory: its figures and their past, and what the platform knows. */
export async function readCluster(ctx: Ctx, id: string, territory: Territory): Promise<ClusterAnswer> {
  if (!mayReadDiagnosis(ctx.actor)) return { kind: 'denied' };
  const districts = await ownDistricts(ctx);
  return read<ClusterAnswer>(ctx, async (tx) => {
    const cluster = (await readClusters(tx)).find((one) => one.id === id);
    if (cluster === undefined) return { kind: 'unknown' };
    const view = {
      cluster,
      territory,
      history: await readHistory(tx, id, territory),
      suggestions: await suggestionsFor(ctx, tx, cluster, territory),
      quarters: await quarterMiddles(tx),
      ofParts: (await readCurrent(tx, ['quarter', 'district'])).filter(({ clusterId }) => clusterId === id),
      districts,
    };
    return { kind: 'read', view };
  });
}

export async function readContext(ctx: Ctx): Promise<readonly ContextIndicator[] | undefined> {
  if (!mayReadDiagnosis(ctx.actor)) return undefined;
  return read(ctx, (tx) => readContextIndicators(tx, mostIndicators));
}

/** Everything that was ever recorded, for the file to take away. */
export async function readEverything(
  ctx: Ctx,
): Promise<{ readonly clusters: readonly Cluster[]; readonly figures: readonly Figure[] } | undefined> {
  if (!mayReadDiagnosis(ctx.actor)) return undefined;
  return read(ctx, async (tx) => ({ clusters: await readClusters(tx), figures: await readAllFigures(tx) }));
}

/** A figure with its cluster; undefined where there is none of that cluster, or for whoever may not read it. */
export async function readOneFigure(
  ctx: Ctx,
  clusterId: string,
  figureId: string,
): Promise<{ readonly cluster: Cluster; readonly figure: Figure } | undefined> {
  if (!mayReadDiagnosis(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const figure = await readFigure(tx, figureId);
    const cluster = (await readClusters(tx)).find(({ id }) => id === clusterId);
    return figure?.clusterId === clusterId && cluster !== undefined ? { cluster, figure } : undefined;
  });
}
