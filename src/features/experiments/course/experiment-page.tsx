import type { Child } from 'hono/jsx';
import { checkPlan } from '../../../domain/outcomes/plan.ts';
import { samePlan } from '../../../domain/outcomes/same-plan.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { Form, Notice, Page, Radios, Section, SubmitButton, SummaryList, TextArea } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { endings, stateOf, type WholeExperiment } from '../model.ts';
import { sayDay } from '../plan/list-page.tsx';
import { baseOf } from '../plan/part-page.tsx';
import { mayRegister } from '../policy.ts';
import { CourseSection } from './course-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { planRows } from './plan-rows.tsx';
import type { Course } from './read-course.ts';
import { RegisteredSection } from './registered-section.tsx';
import { TheoryView } from './theory-view.tsx';

export interface ExperimentPageProps {
  readonly ctx: Ctx;
  readonly whole: WholeExperiment;
  readonly all: readonly IndicatorDefinition[];
  /** By the plan that was registered last; none before. */
  readonly course: Course | undefined;
  readonly done?: string | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** What else belongs to it: return, results, model. */
  readonly children?: Child;
}

/** An experiment from its hypothesis to its results, for the city's own people. */
export function ExperimentPage({
  ctx,
  whole,
  all,
  course,
  done,
  values = {},
  errors = {},
  children,
}: ExperimentPageProps) {
  const t = messages(ctx.language).experiments;
  const { experiment, registrations } = whole;
  const base = baseOf(ctx, experiment);
  const last = registrations.at(-1);
  const shown = last?.plan ?? experiment.plan;
  const state = stateOf(
    { registered: registrations.length, startsOn: shown.startsOn ?? null, endedHow: experiment.ended?.how ?? null },
    dateAt(ctx.now),
  );
  const writing = experiment.ended === undefined;
  const problems = checkPlan(experiment.plan, dateAt(ctx.now), last === undefined);
  return (
    <Page
      shell={shellFor(ctx)}
      title={experiment.title}
      lead={t.states[state]}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/laboratorio/sperimentazioni')}
      errors={errors}
    >
      {done !== undefined && <Notice tone="success" live title={done} />}
      {experiment.ended !== undefined && (
        <Notice title={t.ended[experiment.ended.how](sayDay(ctx, experiment.ended.on))}>
          {experiment.ended.reason !== null && <p>{experiment.ended.reason}</p>}
        </Notice>
      )}
      <Section id="piano" title={t.planTitle}>
        {last !== undefined && writing && !samePlan(last.plan, experiment.plan) && (
          <Notice tone="warning" title={t.unregistered}>
            <p>
              {t.unregisteredText} <a href="#registrazione">{t.registerTitle}</a>
            </p>
          </Notice>
        )}
        <SummaryList rows={planRows(ctx.language, shown, all)} />
        {writing && (
          <p>
            <a href={`${base}/piano`}>{t.planChange}</a> · <a href={`${base}/indicatori`}>{t.indicatorsChange}</a> ·{' '}
            <a href={`${base}/disegno`}>{t.designChange}</a>
          </p>
        )}
      </Section>
      <Section id="teoria" title={t.theoryTitle}>
        {shown.theory.nodes.length === 0 ? (
          <p>{t.theoryEmpty}</p>
        ) : (
          <TheoryView language={ctx.language} theory={shown.theory} all={all} states={course?.arrows} />
        )}
        {writing && (
          <p>
            <a href={`${base}/teoria`}>{t.theoryChange}</a>
          </p>
        )}
      </Section>
      <RegisteredSection ctx={ctx} whole={whole} all={all} problems={problems} errors={errors} values={values} />
      {course !== undefined && <CourseSection ctx={ctx} experimentId={experiment.id} course={course} />}
      <NotesSection ctx={ctx} whole={whole} errors={errors} values={values} />
      {children}
      {writing && last !== undefined && mayRegister(ctx.actor) !== undefined && (
        <Section id="fine" title={t.endTitle}>
          <Form action={`${base}/fine`} label={t.endTitle}>
            <Radios
              name="come"
              label={t.endHow}
              options={endings.map((value) => ({ value, label: t.states[value] }))}
              value={values['come'] ?? 'finished'}
            />
            <TextArea
              name="perche"
              label={t.endReason}
              hint={t.endReasonHint}
              rows={3}
              maxlength={2000}
              value={values['perche']}
              error={errors['perche']}
              optional
            />
            <SubmitButton tone="danger">{t.end}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}
