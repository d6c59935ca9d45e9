import { messages } from '../../../../i18n/index.ts';
import { DateField, Form, Notice, Page, Section, SubmitButton, type FieldErrors } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { dateInWords } from '../../calendar/day-words.ts';
import type { OperatorStop } from './operator-stop-store.ts';

export interface OperatorPageProps {
  readonly ctx: Ctx;
  readonly operator: OperatorStop;
  readonly here: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly errors?: FieldErrors | undefined;
  readonly typed?: string | undefined;
}

/** That the professional of a group cannot come from a day on, or can again: what happens then, before it is said. */
export function OperatorPage({ ctx, operator, here, back, errors, typed }: OperatorPageProps) {
  const t = messages(ctx.language).poolOperator;
  const { from } = operator;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title(operator.operator)}
      lead={messages(ctx.language).pools.operatorOf(operator.operator, operator.provider)}
      breadcrumbs={[back, { label: t.title(operator.operator) }]}
      indexed={false}
      {...(errors && { errors })}
    >
      {from === null ? (
        <Section id="non-viene" title={t.stopTitle}>
          <p>{t.groups(operator.groups)}</p>
          <ul>
            {t.facts.map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
          <Form action={here} label={t.stopTitle}>
            <DateField name="from" label={t.from} hint={t.fromHint} value={typed} error={errors?.['from']} />
            <SubmitButton>{t.stop(operator.operator)}</SubmitButton>
          </Form>
        </Section>
      ) : (
        <>
          <Notice tone="warning" title={t.away(operator.operator, dateInWords(ctx.language, from))}>
            <p>{t.awayText}</p>
          </Notice>
          <Section id="torna" title={t.backTitle}>
            <p>{t.backText}</p>
            <Form action={`${here}/torna`} label={t.backTitle}>
              <SubmitButton tone="secondary">{t.back(operator.operator)}</SubmitButton>
            </Form>
          </Section>
        </>
      )}
    </Page>
  );
}
