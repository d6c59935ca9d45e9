import type { Measure } from '../../../domain/outcomes/library.ts';
import { mayBeTold, type Measured } from '../../../domain/outcomes/measured.ts';
import type { Compared } from '../../../domain/statistics/verdict.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { experimentFor } from '../course/open-experiment.ts';
import { readCourse, type IndicatorCourse } from '../course/read-course.ts';
import { mayRegister } from '../policy.ts';
import type { PublishedResult, ToldIndicator } from './model.ts';
import { insertResult } from './result-store.ts';

export type PublishResultOutcome =
  | { readonly kind: 'published'; readonly id: string }
  | { readonly kind: 'denied' | 'unknown' | 'not-registered' | 'no-result' };

/**
 * Tells the lab of an experiment: what was registered, what one may say, what was achieved and what was not. The diary stays with the city. A reading of fewer than
 * five families, or of nearly all, is withheld.
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
  const told = course.indicators.map(tell);
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

function tell({ planned, definition, months, reading }: IndicatorCourse): ToldIndicator {
  const { code } = planned;
  if (reading === undefined) return { code, withheld: false };
  const compared = reading.verdict.compared;
  const few = definition.countsPeople && compared !== undefined && !enough(compared, definition.measure, months);
  return few ? { code, withheld: true } : { code, reading, withheld: false };
}

/** Shares are told added up; a mean over months would tell of a month with few, so each of them must be one that may be told, or none at all. */
function enough(compared: Compared, measure: Measure, months: readonly Measured[]): boolean {
  if (compared.kind === 'means')
    return months.every((month) => month.numerator === 0 || mayBeTold(measure, true, month));
  return [compared.with, compared.without].every(({ yes, of }) =>
    mayBeTold('share', true, { numerator: yes, denominator: of }),
  );
}
