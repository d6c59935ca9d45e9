import { countStuck, daysBetween, type DaysBetween, type StuckSteps } from '../../../domain/change/between-rounds.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import type { Ctx } from '../../context.ts';
import { stepsStuckIn, type StuckStretch } from '../../path/public.ts';
import { trainingAttended, type TrainingAttended } from '../training/training-attended.ts';
import type { Round } from './model.ts';

/** What lay between a round and the one before, for the city's staff. */
export interface Between {
  readonly days: DaysBetween;
  /** Modules that somebody of the city attended in these days. */
  readonly modules: readonly TrainingAttended[];
  /** Modules that each does at its own time, or whose day is not known: whether they lie between nobody can say. */
  readonly withoutDay: readonly TrainingAttended[];
  /** Undefined for whoever may not read the city's path. */
  readonly steps: (StuckSteps & { readonly wentOnSteps: readonly StuckStretch[] }) | undefined;
}

/** Undefined where nothing lies between: no round before, or one that was still open. */
export async function readBetween(ctx: Ctx, round: Round, before: Round | undefined): Promise<Between | undefined> {
  const days = before && daysBetween(before, round);
  if (days === undefined) return undefined;
  const [from, to] = [readDay(days.from) ?? 0, readDay(days.to) ?? 0];
  const attended = await trainingAttended(ctx);
  const modules = attended.filter(({ day }) => day !== null && day >= from && day <= to);
  const withoutDay = attended.filter(({ day }) => day === null);
  const stretches = await stepsStuckIn(ctx, days);
  const wentOnSteps = stretches?.filter(({ until }) => until !== undefined) ?? [];
  return { days, modules, withoutDay, steps: stretches && { ...countStuck(stretches, days), wentOnSteps } };
}
