import { gapOf, type Gap } from '../../../domain/diagnosis/gap-of.ts';
import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { readClusters } from '../clusters/cluster-store.ts';
import { readHistory } from '../figures/figure-store.ts';
import { figuresOf } from '../figures/figures-of.ts';
import type { Cluster, Figure, Territory } from '../model.ts';
import { mayReadDiagnosis } from '../policy.ts';
import { gapQuery, reckonGap, type ReckonedGap } from './gap-store.ts';

export interface GapAgain {
  readonly cluster: Cluster;
  readonly territory: Territory;
  /** Newest first. */
  readonly history: readonly Figure[];
  readonly gap: Gap;
  readonly again: Again;
  readonly query: string;
}

/** The gap of a cluster as its page tells it, and whether the database gives the same from the figures that count. */
export async function gapAgain(ctx: Ctx, id: string, territory: Territory): Promise<GapAgain | undefined> {
  if (!mayReadDiagnosis(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const cluster = (await readClusters(tx)).find((one) => one.id === id);
    if (cluster === undefined) return undefined;
    const history = await readHistory(tx, id, territory);
    const gap = gapOf(figuresOf(history));
    const again = sameFigures(endsOf(gap), endsReckoned(await reckonGap(tx, id, territory))) ? 'same' : 'moved';
    return { cluster, territory, history, gap, again, query: gapQuery };
  });
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

function endsOf(gap: Gap): Ends {
  if (gap.kind === 'unknown') return { low: null, high: null };
  return { low: gap.kind === 'between' ? gap.low : null, high: gap.high };
}

function endsReckoned(found: ReckonedGap | undefined): Ends {
  return { low: found?.low ?? null, high: found?.high ?? null };
}
