import { answerKinds } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import { Form, hasErrors, Notice, NumberField, Page, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { KeepingRules } from './rule-store.ts';
import { monthsField } from './schema.ts';

interface RulesPageProps {
  readonly ctx: Ctx;
  /** By field, as it is or as it was typed. */
  readonly values: Readonly<Record<string, string>>;
  readonly saved?: boolean | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** How long a check holds, by kind of answer. */
export function RulesPage({ ctx, values, saved = false, errors = {} }: RulesPageProps) {
  const { freshness: t, vocabulary } = messages(ctx.language);
  const here = ctx.links.to('/sportello/verifiche/regole');
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.rulesTitle}
      lead={t.rulesLead}
      indexed={false}
      backHref={ctx.links.to('/sportello')}
      errors={hasErrors(errors) ? errors : undefined}
    >
      {saved && <Notice tone="success" live title={t.saved} />}
      <Form action={here} label={t.rulesTitle}>
        {answerKinds.map((kind) => (
          <NumberField
            {...field(monthsField(kind))}
            label={t.months(vocabulary.answerKinds[kind])}
            hint={t.monthsHint}
          />
        ))}
        <NumberField {...field('graceDays')} label={t.graceDays} hint={t.graceHint} />
        <NumberField {...field('sampledPercent')} label={t.sampled} hint={t.sampledHint} />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </Page>
  );
}

export function valuesOfRules({ months, graceDays, sampledPercent }: KeepingRules): Record<string, string> {
  return {
    ...Object.fromEntries(answerKinds.map((kind) => [monthsField(kind), String(months[kind])])),
    graceDays: String(graceDays),
    sampledPercent: String(sampledPercent),
  };
}
