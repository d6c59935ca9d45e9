import { mayTellReading } from '../../../domain/outcomes/may-tell-reading.ts';
import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { experimentFor } from '../course/open-experiment.ts';
import { readCourse, type IndicatorCourse } from '../course/read-course.ts';
import { monthFrom } from '../indicators/months.ts';
import { mayRegister } from '../policy.ts';
import type { PublishedResult, ToldIndicator } from './model.ts';
import { insertResult, readResultsOf } from './result-store.ts';

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
  const earlier = await read(ctx, (tx) => readResultsOf(tx, ctx.municipality.slug, experimentId));
  const told = course.indicators.map((one) =>
    tell(
      one,
      last.plan,
      earlier.map(({ text }) => text),
    ),
  );
  const hidden = new Set(told.filter(({ withheld }) => withheld).map(({ code }) => code));
  const text: PublishedResult = {
    title: experiment.title,
    madeUp: experiment.madeUp,
    plan: last.plan,
    versions: whole.registrations.map(({ version, registeredAt, reason }) => ({
      version,
      registeredAt: registeredAt.toISOString(),
      reason,
    })),
    indicators: told,
    // Whether an arrow holds says nothing of how many, and yet is left out with them.
    arrows: Object.fromEntries(
      last.plan.theory.arrows.map(({ id, indicator }) => [
        id,
        hidden.has(indicator ?? '') ? 'not-measured' : (course.arrows.get(id) ?? 'no-indicator'),
      ]),
    ),
    stop: course.stop,
    until: course.until,
    notes: whole.notes
      .filter(({ kind }) => kind !== 'diary')
      .map(({ kind, text, notedOn }) => ({ kind, text, notedOn })),
    ended: experiment.ended,
    socialReturn: whole.returns[0]?.assumptions,
    origin: experiment.origin,
  };
  await transact(ctx, async (tx) => {
    await insertResult(tx, permit, {
      id: key,
      experimentId,
      text,
      origin: experiment.origin,
      at: ctx.now,
      accountId: actorId(ctx.actor),
    });
    await recordAudit(tx, ctx, 'result-published', 'experiment', experimentId);
  });
  return { kind: 'published', id: key };
}

function tell(
  { planned, definition, reading, series }: IndicatorCourse,
  { startsOn, territories }: ExperimentPlan,
  told: readonly PublishedResult[],
): ToldIndicator {
  const { code } = planned;
  if (reading === undefined) return { code, withheld: false };
  const { compared } = reading.verdict;
  if (!definition.countsPeople || compared === undefined) return { code, reading, withheld: false };
  const earlier = told.flatMap(({ indicators, until }) => {
    const before = indicators.find((one) => one.code === code)?.reading?.verdict.compared;
    return before === undefined ? [] : [{ until, compared: before }];
  });
  const may = mayTellReading({
    measure: definition.measure,
    start: startsOn === undefined ? '' : monthFrom(startsOn),
    territories: definition.byTerritory ? territories : [],
    series,
    compared,
    earlier,
  });
  return may ? { code, reading, withheld: false } : { code, withheld: true };
}
