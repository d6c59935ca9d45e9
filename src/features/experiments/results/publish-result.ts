import type { ExperimentPlan, PromisedPlan } from '../../../domain/outcomes/plan.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { holdTelling } from '../../publishing/public.ts';
import { experimentFor } from '../course/open-experiment.ts';
import { readCourse, type Course } from '../course/read-course.ts';
import type { WholeExperiment } from '../model.ts';
import { mayRegister } from '../policy.ts';
import type { PublishedResult, ToldIndicator } from './model.ts';
import { holdLabTelling } from './lab-telling-store.ts';
import { insertResult } from './result-store.ts';
import { tellReadings } from './tell-readings.ts';

export type PublishResultOutcome =
  | { readonly kind: 'published'; readonly id: string }
  | { readonly kind: 'denied' | 'unknown' | 'not-registered' | 'no-result' };

/**
 * Tells the lab of an experiment: what was registered, what one may say, what was achieved and what was not. The diary stays with the city. A reading that
 * tells of fewer than five families, or from which that many can be computed, is withheld.
 */
export async function publishResult(
  ctx: Ctx,
  experimentId: string,
  key: string = ctx.newId(),
): Promise<PublishResultOutcome> {
  const permit = mayRegister(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  const whole = await experimentFor(ctx, experimentId);
  const last = whole?.registrations.at(-1);
  if (whole === undefined) return { kind: 'unknown' };
  if (last === undefined) return { kind: 'not-registered' };
  if (!whole.notes.some(({ kind }) => kind === 'achieved' || kind === 'not-achieved')) return { kind: 'no-result' };
  const { experiment } = whole;
  const course = await readCourse(ctx, last.plan);
  return transact(ctx, async (tx): Promise<PublishResultOutcome> => {
    // The city's page tells its next count after this.
    await holdLabTelling(tx);
    await holdTelling(tx);
    const told = await tellReadings(tx, course, last.plan);
    await insertResult(tx, permit, {
      id: key,
      experimentId,
      text: textOf(whole, last.plan, course, told),
      origin: experiment.origin,
      at: ctx.now,
      accountId: actorId(ctx.actor),
    });
    await recordAudit(tx, ctx, 'result-published', 'experiment', experimentId);
    return { kind: 'published', id: key };
  });
}

function textOf(
  { experiment, registrations, notes, returns }: WholeExperiment,
  plan: ExperimentPlan,
  course: Course,
  told: readonly ToldIndicator[],
): PublishedResult {
  const hidden = new Set(told.filter(({ withheld }) => withheld).map(({ code }) => code));
  return {
    title: experiment.title,
    madeUp: experiment.madeUp,
    plan,
    versions: registrations.map(({ version, registeredAt, reason, plan: promised }) => ({
      version,
      registeredAt: registeredAt.toISOString(),
      reason,
      plan: promiseOf(promised),
    })),
    indicators: told,
    // Whether an arrow holds says nothing of how many, and yet is left out with them.
    arrows: Object.fromEntries(
      plan.theory.arrows.map(({ id, indicator }) => [
        id,
        hidden.has(indicator ?? '') ? 'not-measured' : (course.arrows.get(id) ?? 'no-indicator'),
      ]),
    ),
    stop: course.stop,
    until: course.until,
    notes: notes.filter(({ kind }) => kind !== 'diary').map(({ kind, text, notedOn }) => ({ kind, text, notedOn })),
    ended: experiment.ended,
    socialReturn: returns[0]?.assumptions,
    origin: experiment.origin,
  };
}

function promiseOf({ startsOn, territories, design, indicators, stopRule }: ExperimentPlan): PromisedPlan {
  return { startsOn, territories, design, indicators, stopRule };
}
