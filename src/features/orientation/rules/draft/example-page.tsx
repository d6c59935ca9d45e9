import type { Fact } from '../../../../domain/eligibility/facts.ts';
import { messages } from '../../../../i18n/index.ts';
import {
  Actions,
  Form,
  HiddenField,
  MoneyField,
  Page,
  Radios,
  Section,
  SubmitButton,
  TextField,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { AnswerFields } from '../answer-fields.tsx';

export interface ExamplePageProps {
  readonly ctx: Ctx;
  readonly base: string;
  readonly edits: number;
  /** `nuovo`, or its number from 1. */
  readonly which: string;
  readonly facts: readonly Fact[];
  readonly values: Readonly<Record<string, string>>;
  /** Fields that are wrong. */
  readonly wrong?: readonly string[] | undefined;
}

/** Somebody made up, and what the rule must say of them. */
export function ExamplePage({ ctx, base, edits, which, facts, values, wrong = [] }: ExamplePageProps) {
  const { rules: t, common } = messages(ctx.language);
  const words: Record<string, string> = { nome: t.nameNeeded, attesa: t.expectedNeeded, quanto: t.sumNeeded };
  const errors = Object.fromEntries(wrong.map((field) => [field, words[field] ?? t.answerWrong]));
  const action = `${base}/esempi/${which}`;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.exampleTitle}
      lead={t.exampleLead}
      indexed={false}
      backHref={base}
      errors={errors}
    >
      <Form action={action} label={t.exampleTitle}>
        <HiddenField name="letta" value={String(edits)} />
        <TextField
          name="nome"
          label={t.nameOfExample}
          hint={t.nameHint}
          value={values['nome']}
          error={errors['nome']}
          maxlength={100}
        />
        <Section id="risposte" title={t.answersPart}>
          <AnswerFields language={ctx.language} facts={facts} values={values} errors={errors} />
        </Section>
        <Radios
          name="attesa"
          label={t.expectedAnswer}
          value={values['attesa']}
          error={errors['attesa']}
          options={(['yes', 'no', 'not-known'] as const).map((value) => ({ value, label: t.outcomes[value] }))}
        />
        <MoneyField name="quanto" label={t.expectedCents} value={values['quanto']} error={errors['quanto']} optional />
        <Actions>
          <SubmitButton name="azione" value="salva">
            {common.save}
          </SubmitButton>
          {which !== 'nuovo' && (
            <SubmitButton tone="danger" name="azione" value="togli">
              {t.removeExample}
            </SubmitButton>
          )}
        </Actions>
      </Form>
    </Page>
  );
}
