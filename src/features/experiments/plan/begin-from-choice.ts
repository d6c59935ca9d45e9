import {
  directions,
  emptyPlan,
  planClusters,
  type InnovationDirection,
  type PlanCluster,
} from '../../../domain/outcomes/plan.ts';
import { transact, type Ctx } from '../../context.ts';
import { beginFromDecision } from '../../path/public.ts';
import { recordAudit } from '../../people/public.ts';
import { insertExperiment, updateSheet } from '../experiment-store.ts';
import { emptySheet } from '../models/keep-sheet.ts';
import { mayPlan } from '../policy.ts';

export type BegunFromChoice = { readonly kind: 'begun'; readonly id: string } | { readonly kind: 'denied' | 'unknown' };

/** What the decision does not say, and whoever begins may. */
export interface FirstFacts {
  readonly cluster?: PlanCluster | undefined;
  readonly direction?: InnovationDirection | undefined;
}

/** Reads cluster and direction; what is none of ours is left for the plan's own page. */
export function readFirstFacts(cluster: string, direction: string): FirstFacts {
  return {
    cluster: planClusters.find((one) => one === cluster),
    direction: directions.find((one) => one === direction),
  };
}

/** Begins the experiment that a choice decided: its title, its need, and the decision behind it; once, however often it is asked. */
export async function beginFromChoice(ctx: Ctx, choiceId: string, facts: FirstFacts): Promise<BegunFromChoice> {
  const permit = mayPlan(ctx.actor);
  if (permit === undefined || ctx.municipality.kind === 'lab') return { kind: 'denied' };
  return transact(ctx, (tx) =>
    beginFromDecision(tx, ctx, choiceId, async ({ option, description, reasons }) => {
      const id = ctx.newId();
      const title = option.slice(0, 160);
      const plan = { ...emptyPlan, ...facts };
      await insertExperiment(tx, permit, { id, title, plan, madeUp: ctx.municipality.madeUpData, now: ctx.now });
      const need = [description, reasons].filter((part) => part !== '').join('\n\n');
      const sheet = emptySheet({ title, plan });
      await updateSheet(tx, permit, id, { ...sheet, parts: { ...sheet.parts, need: need.slice(0, 4000) } });
      await recordAudit(tx, ctx, 'experiment-begun', 'experiment', id);
      return id;
    }),
  );
}
