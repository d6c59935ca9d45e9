import type { PlanProblem } from '../../../domain/outcomes/plan.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Form, Notice, Section, SubmitButton, TextArea } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import type { WholeExperiment } from '../model.ts';
import { baseOf, Seen } from '../plan/part-page.tsx';
import { mayRegister } from '../policy.ts';
import { promisesOf } from './plan-rows.tsx';

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
  const f = formats(ctx.language);
  return (
    <Section id="registrazione" title={t.registrationsTitle}>
      {whole.registrations.length > 0 && (
        <DataTable
          caption={t.registrationsCaption}
          columns={[{ label: t.version }, { label: t.registeredOn }, { label: t.whatItSays }, { label: t.reason }]}
          rows={whole.registrations.map(({ version, registeredAt, plan, reason }) => [
            f.number(version),
            f.dateTime(registeredAt),
            <ul>
              {[...promisesOf(ctx.language, plan, all), `${t.stopRule}: ${plan.stopRule.text}`].map((promise) => (
                <li>{promise}</li>
              ))}
            </ul>,
            reason ?? t.firstVersion,
          ])}
        />
      )}
      {whole.experiment.ended === undefined && mayRegister(ctx.actor) !== undefined && <Register {...props} />}
    </Section>
  );
}

function Register({ ctx, whole, problems, errors, values }: RegisteredProps) {
  const t = messages(ctx.language).experiments;
  const again = whole.registrations.length > 0;
  return (
    <>
      <h3>{t.registerTitle}</h3>
      <p>{t.registerText}</p>
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
          {again && (
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
