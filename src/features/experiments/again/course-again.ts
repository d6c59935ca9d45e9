import { isLive, library } from '../../../domain/outcomes/library.ts';
import type { PlannedIndicator } from '../../../domain/outcomes/plan.ts';
import type { MonthOf } from '../../../domain/outcomes/read-experiment.ts';
import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Again } from '../../../ui/index.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { courseOf, readCourse, type IndicatorCourse } from '../course/read-course.ts';
import { byQuery } from '../indicators/measure.ts';
import { askMonths, readCountedSince, readMeasurementsOf } from '../indicators/measurement-store.ts';
import type { Measurement } from '../indicators/model.ts';
import { monthFrom, monthsBetween } from '../indicators/months.ts';
import type { WholeExperiment } from '../model.ts';

/** The reading of an experiment that is running, and the same made again on months that were counted just now. */
export interface CourseAgain {
  readonly again: Again;
  /** By the months that are kept: what the page of the experiment says. */
  readonly kept: IndicatorCourse;
  /** By the same months asked again. */
  readonly now: IndicatorCourse;
  /** Whether months were asked again by their query, or are photographs, or were entered by hand. */
  readonly asked: 'query' | 'photograph' | 'by-hand';
}

/** Years of events take longer than a page's usual query. */
const countingMs = 20_000;

/** For the city's own people, who see exact figures: the reading by the plan that was registered last. */
export async function courseAgain(ctx: Ctx, whole: WholeExperiment, code: string): Promise<CourseAgain | undefined> {
  const plan = whole.registrations.at(-1)?.plan;
  const planned = plan?.indicators.find((one) => one.code === code);
  if (plan === undefined || planned === undefined) return undefined;
  const course = await readCourse(ctx, { ...plan, indicators: [planned] });
  const [kept] = course.indicators;
  if (kept === undefined) return undefined;
  const months = monthsBetween(plan.design?.from ?? course.until, course.until);
  const photograph = isLive(code) && library[code].photograph === true;
  const series = await countAgain(ctx, planned, months);
  const since = await read(ctx, readCountedSince);
  const now = courseOf(plan, planned, kept.definition, series, months, since);
  const same =
    kept.reading === undefined
      ? now.reading === undefined
      : sameFigures(kept.reading, now.reading) && sameMonths(kept.months, now.months);
  return {
    again: same ? 'same' : 'moved',
    kept,
    now,
    asked: !isLive(code) ? 'by-hand' : photograph ? 'photograph' : 'query',
  };
}

/** What stands in for the months: each counted by its query as of now, those entered by hand and photographs as they are kept. */
async function countAgain(ctx: Ctx, planned: PlannedIndicator, months: readonly string[]): Promise<MonthOf[]> {
  const { code } = planned;
  const [first = '', last = first] = [months[0], months.at(-1)];
  const counts = isLive(code) && library[code].photograph !== true ? code : undefined;
  const options = { readOnly: true, timeoutMs: countingMs };
  return transact(
    ctx,
    async (tx) => {
      const kept = await readMeasurementsOf(tx, [planned], first);
      if (counts === undefined) return kept;
      const asked = { from: first, to: monthFrom(last, 1), today: dateAt(ctx.now) };
      const counted = await askMonths(tx, counts, library[counts].byTerritory, asked);
      return [...counted, ...byHandIn(kept)];
    },
    options,
  );
}

function byHandIn(kept: readonly Measurement[]): Measurement[] {
  return kept.filter(({ source }) => source !== byQuery);
}

function sameMonths(one: IndicatorCourse['months'], other: IndicatorCourse['months']): boolean {
  const key = ({ month, numerator, denominator }: IndicatorCourse['months'][number]) =>
    `${month} ${numerator} ${denominator ?? ''}`;
  return one.map(key).join() === other.map(key).join();
}
