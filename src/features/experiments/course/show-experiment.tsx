import { indicators } from '../indicators/indicators.ts';
import type { PageContext } from '../../context.ts';
import type { WholeExperiment } from '../model.ts';
import { ExperimentPage, type ExperimentPageProps } from './experiment-page.tsx';
import { readCourse } from './read-course.ts';

type Shown = Pick<ExperimentPageProps, 'done' | 'values' | 'errors'>;

/** The page of an experiment as it is now, with what one has just done or typed. */
export async function showExperiment({ ctx }: PageContext['var'], whole: WholeExperiment, shown: Shown = {}) {
  const last = whole.registrations.at(-1);
  const course = last && (await readCourse(ctx, last.plan));
  return <ExperimentPage ctx={ctx} whole={whole} all={await indicators(ctx)} course={course} {...shown} />;
}
