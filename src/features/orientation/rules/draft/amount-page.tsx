import { amountUnits } from '../../../../domain/eligibility/amount.ts';
import { iseeFacts } from '../../../../domain/eligibility/facts.ts';
import { messages } from '../../../../i18n/index.ts';
import {
  Fieldset,
  Form,
  HiddenField,
  MoneyField,
  Page,
  Radios,
  Section,
  Select,
  SubmitButton,
  type FieldErrors,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { amountKinds, mostBands, type ReadAmount } from './read-amount.ts';

export interface AmountPageProps {
  readonly ctx: Ctx;
  readonly base: string;
  readonly edits: number;
  readonly values: Readonly<Record<string, string>>;
  readonly wrong?: Extract<ReadAmount, { kind: 'wrong' }> | undefined;
}

/** What is paid or received: one form, of which only the part that was chosen counts. */
export function AmountPage({ ctx, base, edits, values, wrong }: AmountPageProps) {
  const { rules: t, eligibility, common } = messages(ctx.language);
  const words = {
    'sum-needed': t.sumNeeded,
    'kind-needed': t.kindNeeded,
    'linear-backwards': t.linearBackwards,
    'bands-order': t.bandsOrder,
    'limits-backwards': t.limitsBackwards,
  };
  const errors: FieldErrors = wrong === undefined ? {} : { [wrong.field]: words[wrong.problem] };
  const money = (name: string, label: string) => (
    <MoneyField name={name} label={label} value={values[name]} error={errors[name]} optional="unmarked" />
  );
  return (
    <Page shell={shellFor(ctx)} title={t.amountTitle} indexed={false} backHref={base} errors={errors}>
      <Form action={`${base}/importo`} label={t.amountTitle}>
        <HiddenField name="letta" value={String(edits)} />
        <Radios
          name="calcolo"
          label={t.amountKind}
          value={values['calcolo']}
          error={errors['calcolo']}
          options={amountKinds.map((kind) => ({ value: kind, label: t.amountKinds[kind] }))}
        />
        <Radios
          name="chi"
          label={t.flow}
          value={values['chi'] ?? 'pays'}
          options={[
            { value: 'pays', label: t.pays },
            { value: 'receives', label: t.receives },
          ]}
        />
        <Select
          name="ogni"
          label={t.per}
          value={values['ogni'] ?? 'hour'}
          options={amountUnits.map((unit) => ({ value: unit, label: t.units[unit] }))}
        />
        <Section id="uguale" title={t.fixedPart}>
          {money('somma', t.sum)}
        </Section>
        <Section id="isee" title={t.iseePart}>
          <Select
            name="isee"
            label={t.isee}
            hint={t.iseeHint}
            value={values['isee'] ?? 'isee-ordinary'}
            options={iseeFacts.map((fact) => ({ value: fact, label: eligibility.facts[fact] }))}
          />
          <h3>{t.linearPart}</h3>
          <Fieldset legend={t.linearStart}>
            {money('da-isee', t.linearFrom)}
            {money('da-somma', t.linearFromSum)}
          </Fieldset>
          <Fieldset legend={t.linearEnd}>
            {money('a-isee', t.linearTo)}
            {money('a-somma', t.linearToSum)}
          </Fieldset>
          <h3>{t.bandsPart}</h3>
          {Array.from({ length: mostBands }, (_, at) => (
            <Fieldset legend={t.band(at + 1)}>
              {money(`fascia-${at + 1}`, t.bandUpTo)}
              {money(`importo-${at + 1}`, t.bandSum)}
            </Fieldset>
          ))}
          {money('oltre', t.beyond)}
        </Section>
        <Section id="limiti" title={t.limits}>
          {money('minimo', t.least)}
          {money('tetto', t.most)}
        </Section>
        <SubmitButton>{common.save}</SubmitButton>
      </Form>
    </Page>
  );
}
