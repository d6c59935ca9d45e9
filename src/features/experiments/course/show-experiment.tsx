import { messages } from '../../../i18n/index.ts';
import { Section } from '../../../ui/index.ts';
import type { PageContext } from '../../context.ts';
import { choiceBehind } from '../../path/public.ts';
import { indicatorsOfPlan } from '../indicators/indicators.ts';
import type { WholeExperiment } from '../model.ts';
import { FormList } from '../models/forms/form-list.tsx';
import { formsOf } from '../models/forms/keep-forms.ts';
import { originOf } from '../models/keep-sheet.ts';
import { LineageSection } from '../models/lineage-section.tsx';
import { baseOf } from '../plan/part-page.tsx';
import { resultsOf } from '../results/read-results.ts';
import { AfterSection } from './after-section.tsx';
import { ChoiceSection } from './choice-section.tsx';
import { ExperimentPage, type ExperimentPageProps } from './experiment-page.tsx';
import { readCourse } from './read-course.ts';

type Shown = Pick<ExperimentPageProps, 'done' | 'values' | 'errors'> & { readonly notTold?: string };

/** The page of an experiment as it is now, with what one has just done or typed. */
export async function showExperiment(
  { ctx }: PageContext['var'],
  whole: WholeExperiment,
  { notTold, ...shown }: Shown = {},
) {
  const { experiment, registrations } = whole;
  const last = registrations.at(-1);
  const course = last && (await readCourse(ctx, last.plan));
  const all = await indicatorsOfPlan(ctx, last?.plan ?? experiment.plan);
  const model = await originOf(ctx, experiment);
  const choice = await choiceBehind(ctx, experiment.id);
  const forms = await formsOf(ctx, experiment.id);
  const told = await resultsOf(ctx, ctx.municipality.slug, experiment.id);
  return (
    <ExperimentPage ctx={ctx} whole={whole} all={all} course={course} {...shown}>
      {choice !== undefined && <ChoiceSection ctx={ctx} choice={choice} />}
      {model !== undefined && <LineageSection ctx={ctx} model={model} plan={last?.plan ?? experiment.plan} all={all} />}
      {forms.length > 0 && (
        <Section id="moduli" title={messages(ctx.language).experiments.formsTitle}>
          <FormList ctx={ctx} forms={forms} base={`${baseOf(ctx, experiment)}/modello/moduli`} keeps={false} />
        </Section>
      )}
      <AfterSection ctx={ctx} whole={whole} told={told.length > 0} error={notTold} />
    </ExperimentPage>
  );
}
