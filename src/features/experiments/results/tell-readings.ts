import { isOfGroups } from '../../../domain/outcomes/library.ts';
import { answeredCodes, monthlyOf } from '../../../domain/outcomes/may-stand-beside.ts';
import { mayTellReading } from '../../../domain/outcomes/may-tell-reading.ts';
import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import { totalStandsBesideSums } from '../../../domain/outcomes/sums-beside-totals.ts';
import { fewestFamilies } from '../../../domain/outcomes/withhold.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { readToldReadings } from '../../publishing/public.ts';
import type { Course } from '../course/read-course.ts';
import { countsWhoIsThere, readingStandsAmong } from '../indicators/among-months.ts';
import { familiesByMonth, familiesIn } from '../indicators/families-behind-store.ts';
import { readCountedSince, readMeasurementsOf } from '../indicators/measurement-store.ts';
import { monthFrom, monthsBetween } from '../indicators/months.ts';
import { readToldBefore } from '../indicators/published-store.ts';
import { readToldAnswers } from '../indicators/told-answers-store.ts';
import { readToldCounts } from '../indicators/told-counts-store.ts';
import type { ToldIndicator } from './model.ts';

/** What may be told of each indicator, against the months of the city, the days of its page and all that it told of its experiments. */
export async function tellReadings(
  tx: Tx,
  course: Pick<Course, 'indicators' | 'until'>,
  plan: ExperimentPlan,
): Promise<ToldIndicator[]> {
  const earlier = await readToldReadings(tx);
  const months = await readToldBefore(tx);
  const counted = course.indicators.map(({ planned }) => planned);
  const [first = course.until] = [plan.design?.from ?? course.until, ...earlier.map(({ from }) => from)].sort();
  const measured = await readMeasurementsOf(tx, counted, first);
  const fewBehind = await fewStandBehind(tx, course, plan);
  const counts = await readToldCounts(tx);
  const [totals, since] = [await readToldAnswers(tx), await readCountedSince(tx)];
  return course.indicators.map(({ planned: { code }, definition, reading }) => {
    if (reading === undefined) return { code, withheld: false };
    const { compared } = reading.verdict;
    const { design, startsOn } = plan;
    if (fewBehind.has(code)) return { code, withheld: true };
    if (!definition.countsPeople || compared === undefined || design === undefined || startsOn === undefined)
      return { code, reading, withheld: false };
    const of = <One extends { readonly indicator: string }>(all: readonly One[]) =>
      all.filter(({ indicator }) => indicator === code);
    const places = (territories: readonly string[]) => (definition.byTerritory ? territories : []);
    const told = {
      territories: places(plan.territories),
      from: design.from,
      start: monthFrom(startsOn),
      until: course.until,
      compared,
      design: design.kind,
    };
    const readings = of(earlier).map((one) => ({ ...one, territories: places(one.territories) }));
    const may =
      mayTellReading({
        ...told,
        measure: definition.measure,
        series: of(measured).filter(({ month }) => month <= course.until),
        earlier: readings,
        told: of(months),
      }) &&
      (!countsWhoIsThere(definition) ||
        readingStandsAmong(definition, told, { months: of(months), readings, counts })) &&
      totals.every((total) => {
        const answered = answeredCodes.find((one) => monthlyOf[one] === code);
        return answered === undefined || totalStandsBesideSums(total, answered, of(months), told, since);
      });
    return may ? { code, reading, withheld: false } : { code, withheld: true };
  });
}

/**
 * The indicators of groups whose reading tells of fewer than five families: of a share before the start or since, of a mean in any month, since of few months a
 * mean says nearly all of each.
 */
async function fewStandBehind(
  tx: Tx,
  { indicators, until }: Pick<Course, 'indicators' | 'until'>,
  { design, startsOn }: ExperimentPlan,
): Promise<ReadonlySet<string>> {
  const few = new Set<string>();
  if (design === undefined || startsOn === undefined) return few;
  const [start, to] = [monthFrom(startsOn), monthFrom(until, 1)];
  const isFew = (families: number) => families > 0 && families < fewestFamilies;
  for (const { planned, reading } of indicators) {
    const compared = reading?.verdict.compared;
    if (compared === undefined || !isOfGroups(planned.code)) continue;
    if (compared.kind === 'means') {
      const months = monthsBetween(design.from, until).map((month) => ({ month }));
      const behind = await familiesByMonth(tx, planned.code, months);
      if ([...behind.values()].some(({ families }) => isFew(families))) few.add(planned.code);
      continue;
    }
    for (const stretch of [
      { from: design.from, to: start },
      { from: start, to },
    ])
      if (isFew(await familiesIn(tx, planned.code, stretch))) few.add(planned.code);
  }
  return few;
}
