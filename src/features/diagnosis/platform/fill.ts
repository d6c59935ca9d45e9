import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { readClusters } from '../clusters/cluster-store.ts';
import { holdDiagnosis, insertFigures, readCurrent, type NewFigure } from '../figures/figure-store.ts';
import { wholeCity, type Cluster, type Figure, type Territory } from '../model.ts';
import { mayWriteDiagnosis } from '../policy.ts';
import { quarterMiddles } from './platform-store.ts';
import { figureOfPlatform, isAsItWas, suggestionsFor, type Suggestion } from './suggest.ts';

export type FillOutcome = { readonly kind: 'filled'; readonly figures: number } | { readonly kind: 'denied' };

/** Every cluster in every quarter takes longer than a page's usual query. */
const fillingMs = 20_000;

/**
 * Takes all that the platform can count into the diagnosis at once: every cluster, in the whole city and in each quarter. What somebody wrote is never replaced,
 * and a count that is as it was is not written again.
 */
export function fillFromPlatform(ctx: Ctx, source: string): Promise<FillOutcome> {
  const permit = mayWriteDiagnosis(ctx.actor);
  if (permit === undefined) return Promise.resolve({ kind: 'denied' });
  const by = ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined;
  return transact<FillOutcome>(
    ctx,
    async (tx) => {
      await holdDiagnosis(permit, tx);
      const current = await readCurrent(tx, ['city', 'quarter']);
      const quarters = (await quarterMiddles(tx)).map(({ quarter }): Territory => ({ kind: 'quarter', name: quarter }));
      const found: NewFigure[] = [];
      for (const cluster of await readClusters(tx))
        for (const territory of [wholeCity, ...quarters])
          found.push(...(await newFigures(ctx, tx, { cluster, territory, current, source })));
      if (found.length > 0) {
        await insertFigures(permit, tx, found, { at: ctx.now, by });
        for (const id of new Set(found.map(({ clusterId }) => clusterId)))
          await recordAudit(tx, ctx, 'diagnosis-changed', 'diagnosis', id);
      }
      return { kind: 'filled', figures: found.length };
    },
    { timeoutMs: fillingMs },
  );
}

interface Place {
  readonly cluster: Cluster;
  readonly territory: Territory;
  readonly current: readonly Figure[];
  readonly source: string;
}

async function newFigures(ctx: Ctx, tx: Tx, { cluster, territory, current, source }: Place): Promise<NewFigure[]> {
  const own = current.filter(
    ({ clusterId, territory: at }) =>
      clusterId === cluster.id && at.kind === territory.kind && at.name === territory.name,
  );
  return largestOfEach(await suggestionsFor(ctx, tx, cluster, territory)).flatMap(({ part, value, asked }) => {
    const last = own.find((figure) => figure.part === part);
    const another = last !== undefined && last.method !== 'platform';
    if (another || isAsItWas(last, value, asked.query)) return [];
    return [{ ...figureOfPlatform(part, value, asked), id: ctx.newId(), clusterId: cluster.id, territory, source }];
  });
}

type Count = Pick<Suggestion, 'asked'> & {
  readonly part: NonNullable<Suggestion['part']>;
  readonly value: number;
};

/** Of counts of the same part, such as groups that run and places taken, the largest: each is the least there is. Nought of the platform is not nought of the city. */
function largestOfEach(suggestions: readonly Suggestion[]): Count[] {
  const largest = new Map<Count['part'], Count>();
  for (const { part, value, asked } of suggestions) {
    if (part === undefined || typeof value === 'string' || value === 0) continue;
    if (value > (largest.get(part)?.value ?? 0)) largest.set(part, { part, value, asked });
  }
  return [...largest.values()];
}
