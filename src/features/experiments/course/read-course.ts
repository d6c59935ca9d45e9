import { arrowState, type ArrowState } from '../../../domain/outcomes/arrow-state.ts';
import { valueOf, type Measured } from '../../../domain/outcomes/measured.ts';
import type { ExperimentPlan, PlannedIndicator } from '../../../domain/outcomes/plan.ts';
import { readExperiment, togetherOf, type MonthOf, type Reading } from '../../../domain/outcomes/read-experiment.ts';
import { readStopRule, type StopState } from '../../../domain/outcomes/stop-rule.ts';
import { withNoughts } from '../../../domain/outcomes/with-noughts.ts';
import { read, type Ctx } from '../../context.ts';
import { definitionOf, indicators, indicatorsOfPlan } from '../indicators/indicators.ts';
import { readCountedSince, readMeasurementsOf } from '../indicators/measurement-store.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { monthFrom, monthNow, monthsBetween } from '../indicators/months.ts';

/** An indicator of the plan with what was measured of it so far. */
export interface IndicatorCourse {
  readonly planned: PlannedIndicator;
  readonly definition: IndicatorDefinition;
  /** Of the places of the plan together, by month; months not measured are not in it. */
  readonly months: readonly (Measured & { readonly month: string })[];
  readonly reading: Reading | undefined;
  /** The same months of each place apart, and of the whole city (an empty name). */
  readonly series: readonly MonthOf[];
  /** The version that the library has now, where the plan counts by another: new months are of that one, and do not count here. */
  readonly renewed?: number | undefined;
}

export interface Course {
  readonly indicators: readonly IndicatorCourse[];
  /** By the id of each arrow. */
  readonly arrows: ReadonlyMap<string, ArrowState>;
  readonly stop: StopState;
  /** The last month that counts: the one that is over. */
  readonly until: string;
}

/** Reads a plan (the one that was registered last) by what was measured up to the last month that is over. */
export async function readCourse(ctx: Ctx, plan: ExperimentPlan): Promise<Course> {
  const [all, library] = [await indicatorsOfPlan(ctx, plan), await indicators(ctx)];
  const until = monthFrom(monthNow(ctx.now), -1);
  const from = plan.design?.from ?? until;
  const { measured, since } = await read(ctx, async (tx) => ({
    measured: await readMeasurementsOf(tx, plan.indicators, from),
    since: await readCountedSince(tx),
  }));
  const courses = plan.indicators.flatMap((planned) => {
    const definition = definitionOf(all, planned.code);
    if (definition === undefined) return [];
    const own = measured.filter(({ indicator }) => indicator === planned.code);
    const course = courseOf(plan, planned, definition, own, monthsBetween(from, until), since);
    const now = definitionOf(library, planned.code)?.version;
    return [now === planned.version ? course : { ...course, renewed: now }];
  });
  const byCode = new Map(courses.map((course) => [course.planned.code, course]));
  const arrows = plan.theory.arrows.map((arrow) => {
    const course = byCode.get(arrow.indicator ?? '');
    return [arrow.id, arrowState(arrow, course?.definition.direction ?? 'neither', course?.reading?.verdict)] as const;
  });
  const limited = byCode.get(plan.stopRule.limit?.indicator ?? '');
  const start = plan.startsOn === undefined ? until : monthFrom(plan.startsOn);
  const values = monthsBetween(start, until).map((month) => valueAt(limited, month));
  return { indicators: courses, arrows: new Map(arrows), stop: readStopRule(plan.stopRule, values), until };
}

/**
 * One indicator of a plan, read by these values and months.
 * @param since the first month that the platform counted in this city
 */
export function courseOf(
  plan: ExperimentPlan,
  planned: PlannedIndicator,
  definition: IndicatorDefinition,
  measured: readonly MonthOf[],
  months: readonly string[],
  since: string | undefined,
): IndicatorCourse {
  const { design, startsOn } = plan;
  const territories = definition.byTerritory ? plan.territories : [];
  const of = { measure: definition.measure, direction: definition.direction, target: planned.target };
  const series = seriesOf(plan, definition, measured, months, since);
  const reading =
    series.length === 0 || design === undefined || startsOn === undefined
      ? undefined
      : readExperiment(of, design, startsOn, territories, months, series);
  const counted = measured.filter(({ month }) => months.includes(month));
  return { planned, definition, months: together(series, territories, months), reading, series: counted };
}

/** What was measured, with the noughts of what the platform counts and adds up. */
function seriesOf(
  { territories, design }: ExperimentPlan,
  { live, measure, byTerritory }: IndicatorDefinition,
  measured: readonly MonthOf[],
  months: readonly string[],
  since: string | undefined,
): readonly MonthOf[] {
  if (!live || (measure !== 'count' && measure !== 'amount')) return measured;
  const staged = design?.kind === 'staged-start' ? design.starts.map(({ territory }) => territory) : [];
  const places = byTerritory ? ['', ...new Set([...territories, ...staged])] : [''];
  return withNoughts(measured, places, months, since);
}

/** The places of a plan added up, month by month. */
function together(series: readonly MonthOf[], territories: readonly string[], months: readonly string[]) {
  const places = territories.length === 0 ? [''] : territories;
  const at = new Map(series.map((one) => [`${one.month} ${one.territory}`, one]));
  return months.flatMap((month) => {
    const whole = togetherOf(places.map((place) => at.get(`${month} ${place}`)));
    return whole === undefined ? [] : [{ month, ...whole }];
  });
}

function valueAt(course: IndicatorCourse | undefined, month: string): number | undefined {
  const found = course?.months.find((one) => one.month === month);
  return found === undefined ? undefined : valueOf(found);
}
