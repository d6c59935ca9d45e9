import { mayTellReading } from '../../../domain/outcomes/may-tell-reading.ts';
import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Course } from '../course/read-course.ts';
import { readMeasurementsOf } from '../indicators/measurement-store.ts';
import { monthFrom } from '../indicators/months.ts';
import { readToldBefore } from '../indicators/published-store.ts';
import type { ToldIndicator } from './model.ts';
import { readToldReadings } from './told-readings-store.ts';

/** What may be told of each indicator, against the months of the city and all that it told of its experiments. */
export async function tellReadings(
  tx: Tx,
  course: Pick<Course, 'indicators' | 'until'>,
  plan: ExperimentPlan,
): Promise<ToldIndicator[]> {
  const earlier = await readToldReadings(tx);
  const months = await readToldBefore(tx);
  const codes = course.indicators.map(({ planned }) => planned.code);
  const [first = course.until] = [plan.design?.from ?? course.until, ...earlier.map(({ from }) => from)].sort();
  const measured = await readMeasurementsOf(tx, codes, first);
  return course.indicators.map(({ planned: { code }, definition, reading }) => {
    if (reading === undefined) return { code, withheld: false };
    const { compared } = reading.verdict;
    const { design, startsOn } = plan;
    if (!definition.countsPeople || compared === undefined || design === undefined || startsOn === undefined)
      return { code, reading, withheld: false };
    const of = <One extends { readonly indicator: string }>(all: readonly One[]) =>
      all.filter(({ indicator }) => indicator === code);
    const places = (territories: readonly string[]) => (definition.byTerritory ? territories : []);
    const may = mayTellReading({
      measure: definition.measure,
      territories: places(plan.territories),
      from: design.from,
      start: monthFrom(startsOn),
      until: course.until,
      compared,
      design: design.kind,
      series: of(measured).filter(({ month }) => month <= course.until),
      earlier: of(earlier).map((one) => ({ ...one, territories: places(one.territories) })),
      told: of(months),
    });
    return may ? { code, reading, withheld: false } : { code, withheld: true };
  });
}
