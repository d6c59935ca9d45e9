import type { PlanProblem } from '../../../domain/outcomes/plan.ts';
import { samePlan } from '../../../domain/outcomes/same-plan.ts';
import { messages } from '../../../i18n/index.ts';
import { Form, Notice, Section, SubmitButton, TextArea } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import type { WholeExperiment } from '../model.ts';
import { baseOf, Seen } from '../plan/part-page.tsx';
import { mayRegister } from '../policy.ts';
import { Promises, VersionsTable } from './versions-table.tsx';

export interface RegisteredProps {
  readonly ctx: Ctx;
  readonly whole: WholeExperiment;
  readonly all: readonly IndicatorDefinition[];
  readonly problems: readonly PlanProblem[];
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** What was promised before the start, in every version, and the way to promise. */
export function RegisteredSection(props: RegisteredProps) {
  const { ctx, whole, all } = props;
  const t = messages(ctx.language).experiments;
  return (
    <Section id="registrazione" title={t.registrationsTitle}>
      {whole.registrations.length > 0 && (
        <>
          {whole.registrations.length > 1 && <p>{t.versionsText}</p>}
          <VersionsTable language={ctx.language} versions={whole.registrations} all={all} />
        </>
      )}
      {whole.experiment.ended === undefined && mayRegister(ctx.actor) !== undefined && <Register {...props} />}
    </Section>
  );
}

function Register({ ctx, whole, all, problems, errors, values }: RegisteredProps) {
  const t = messages(ctx.language).experiments;
  const last = whole.registrations.at(-1)?.plan;
  const { plan } = whole.experiment;
  if (last !== undefined && samePlan(last, plan)) return null;
  return (
    <>
      <h3>{t.registerTitle}</h3>
      <p>{last === undefined ? t.registerText : t.registerAgain}</p>
      {last !== undefined && <Promises language={ctx.language} plan={plan} before={last} all={all} />}
      {problems.length > 0 ? (
        <Notice tone="warning" title={t.problemsTitle}>
          <ul>
            {[...new Set(problems.map(({ kind }) => t.problems[kind]))].map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form action={`${baseOf(ctx, whole.experiment)}/registra`} label={t.registerTitle}>
          <Seen experiment={whole.experiment} />
          {last !== undefined && (
            <TextArea
              name="motivo"
              label={t.reason}
              rows={2}
              maxlength={2000}
              value={values['motivo']}
              error={errors['motivo']}
            />
          )}
          <SubmitButton>{t.register}</SubmitButton>
        </Form>
      )}
    </>
  );
}
