import { checkPlan, emptyPlan, type ExperimentPlan, type PlanProblem } from '../../../domain/outcomes/plan.ts';
import { samePlan } from '../../../domain/outcomes/same-plan.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import {
  insertExperiment,
  insertRegistration,
  lockExperiment,
  readRegistrations,
  updatePlan,
} from '../experiment-store.ts';
import { mayPlan, mayRegister } from '../policy.ts';

export type BegunExperiment = { readonly kind: 'begun'; readonly id: string } | { readonly kind: 'denied' };

/** Begins an experiment with what is known of it, such as what was chosen in the city's path. */
export async function beginExperiment(
  ctx: Ctx,
  title: string,
  plan: Partial<ExperimentPlan> = {},
): Promise<BegunExperiment> {
  const permit = mayPlan(ctx.actor);
  if (permit === undefined || ctx.municipality.kind === 'lab') return { kind: 'denied' };
  const id = ctx.newId();
  await transact(ctx, async (tx) => {
    await insertExperiment(tx, permit, {
      id,
      title,
      plan: { ...emptyPlan, ...plan },
      madeUp: ctx.municipality.madeUpData,
      now: ctx.now,
    });
    await recordAudit(tx, ctx, 'experiment-begun', 'experiment', id);
  });
  return { kind: 'begun', id };
}

export type ChangeOutcome = 'changed' | 'denied' | 'unknown' | 'meanwhile' | 'ended';

/** Changes the plan that is being written, if nobody did since `seen` edits. What was registered stays as it is. */
export async function changePlan(
  ctx: Ctx,
  id: string,
  seen: number,
  change: (plan: ExperimentPlan) => ExperimentPlan,
  title?: string,
): Promise<ChangeOutcome> {
  const permit = mayPlan(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const experiment = await lockExperiment(tx, id);
    if (experiment === undefined) return 'unknown';
    if (experiment.ended !== undefined) return 'ended';
    if (experiment.edits !== seen) return 'meanwhile';
    await updatePlan(tx, permit, id, title ?? experiment.title, change(experiment.plan));
    await recordAudit(tx, ctx, 'experiment-changed', 'experiment', id);
    return 'changed';
  });
}

export type RegisterOutcome =
  | { readonly kind: 'registered'; readonly version: number }
  | { readonly kind: 'denied' | 'unknown' | 'ended' | 'meanwhile' | 'reason-needed' | 'same' }
  | { readonly kind: 'problems'; readonly problems: readonly PlanProblem[] };

/**
 * Registers the plan as it is. The first time it must come before the day of the start; afterwards every change is a new version with its reason, beside those before it.
 */
export async function registerPlan(ctx: Ctx, id: string, seen: number, reason: string): Promise<RegisterOutcome> {
  const permit = mayRegister(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<RegisterOutcome> => {
    const experiment = await lockExperiment(tx, id);
    if (experiment === undefined) return { kind: 'unknown' };
    if (experiment.ended !== undefined) return { kind: 'ended' };
    if (experiment.edits !== seen) return { kind: 'meanwhile' };
    const { plan } = experiment;
    const last = (await readRegistrations(tx, id)).at(-1);
    const problems = checkPlan(plan, dateAt(ctx.now), last === undefined);
    if (problems.length > 0 || plan.startsOn === undefined) return { kind: 'problems', problems };
    if (last !== undefined && samePlan(last.plan, plan)) return { kind: 'same' };
    if (last !== undefined && reason === '') return { kind: 'reason-needed' };
    const version = (last?.version ?? 0) + 1;
    await insertRegistration(tx, permit, {
      experimentId: id,
      version,
      plan,
      reason: last === undefined ? null : reason,
      startsOn: plan.startsOn,
      at: ctx.now,
      accountId: actorId(ctx.actor),
    });
    await recordAudit(tx, ctx, 'experiment-registered', 'experiment', id);
    return { kind: 'registered', version };
  });
}
