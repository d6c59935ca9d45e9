import { transact, type Ctx } from '../context.ts';
import { keepServices } from './keep-services.ts';
import { LookAgain } from './look-again.ts';
import type { NewService, SavedServices } from './model.ts';
import { recordAudit } from '../people/public.ts';
import { mayKeepCatalogue } from './policy.ts';
import { settleCatalogue } from './settle-catalogue.ts';
import { TermHeap } from './term-heap.ts';
import { lockCatalogue, readProviderIds, writeTermHeap } from './write-store.ts';

const batchSize = 2000;

export type SaveOutcome = ({ readonly outcome: 'saved' } & SavedServices) | { readonly outcome: 'denied' };

/** Writes services that are already in our words, as the demo does. All of them or none; twice is as once. */
export async function saveServices(ctx: Ctx, services: readonly NewService[]): Promise<SaveOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return { outcome: 'denied' };
  const saved = await transact(
    ctx,
    async (tx) => {
      await lockCatalogue(tx, permit);
      const byName = await readProviderIds(tx);
      const heap = new TermHeap();
      const lookAgain = new LookAgain();
      const sum = { new: 0, changed: 0, unchanged: 0 };
      for (const batch of batchesOf(services)) {
        const kept = await keepServices(tx, permit, ctx, batch, { byName }, heap);
        sum.new += kept.new;
        sum.changed += kept.changed;
        sum.unchanged += kept.unchanged;
        await lookAgain.after(tx, kept.touched.length);
      }
      await writeTermHeap(tx, permit, heap);
      if (sum.new + sum.changed > 0)
        await recordAudit(tx, ctx, 'services-imported', 'municipality', ctx.municipality.tenantId);
      return sum;
    },
    { timeoutMs: 300_000 },
  );
  await settleCatalogue(ctx, saved);
  return { outcome: 'saved', ...saved };
}

/** Batches of one source each, a key once in each: the last record of a key counts. */
function batchesOf(services: readonly NewService[]): NewService[][] {
  const bySource = Map.groupBy(services, ({ source }) => source);
  return [...bySource.values()].flatMap((ofSource) => {
    const distinct = [...new Map(ofSource.map((service) => [service.sourceKey, service])).values()];
    return Array.from({ length: Math.ceil(distinct.length / batchSize) }, (_, n) =>
      distinct.slice(n * batchSize, (n + 1) * batchSize),
    );
  });
}
