import { choiceFacts, isChoice, isIsee, type Fact } from '../../../../domain/eligibility/facts.ts';
import { messages } from '../../../../i18n/index.ts';
import {
  Checkboxes,
  DateField,
  Form,
  HiddenField,
  MoneyField,
  NumberField,
  Page,
  SubmitButton,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { sayValue } from '../../words/say-value.ts';
import type { ReadLeaf } from './read-leaf.ts';

export interface ConditionPageProps {
  readonly ctx: Ctx;
  readonly fact: Fact;
  /** Address of the draft. */
  readonly base: string;
  /** Which part is written: `dove` the group it is added to, or `cambia` the part itself. */
  readonly place: { readonly name: 'dove' | 'cambia'; readonly value: string };
  readonly edits: number;
  readonly values: { readonly least: string; readonly most: string; readonly among: readonly string[] };
  readonly wrong?: Extract<ReadLeaf, { kind: 'wrong' }> | undefined;
}

/** One condition: its bounds, or which choices count. */
export function ConditionPage({ ctx, fact, base, place, edits, values, wrong }: ConditionPageProps) {
  const { rules: t, eligibility } = messages(ctx.language);
  const words = {
    'bound-needed': t.boundNeeded,
    'bound-wrong': t.boundWrong,
    'bounds-backwards': t.boundsBackwards,
    'some-needed': t.someNeeded,
  };
  const errors = wrong === undefined ? {} : { [wrong.field]: words[wrong.problem] };
  const Bound = fact === 'today' ? DateField : isIsee(fact) ? MoneyField : NumberField;
  const [least, most] = fact === 'today' ? [t.fromDay, t.throughDay] : [t.atLeast, t.atMost];
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.conditionTitle(eligibility.facts[fact])}
      indexed={false}
      backHref={base}
      errors={errors}
    >
      <Form action={`${base}/condizione`} label={t.conditionTitle(eligibility.facts[fact])}>
        <HiddenField name="letta" value={String(edits)} />
        <HiddenField name="fatto" value={fact} />
        <HiddenField name={place.name} value={place.value} />
        {isChoice(fact) ? (
          <Checkboxes
            name="fra"
            label={t.among}
            values={values.among}
            error={errors['fra']}
            options={choiceFacts[fact].map((value) => ({ value, label: sayValue(ctx.language, fact, value) }))}
          />
        ) : (
          <>
            <p>{t.boundsHint}</p>
            <Bound name="almeno" label={least} value={values.least} error={errors['almeno']} optional="unmarked" />
            <Bound name="massimo" label={most} value={values.most} error={errors['massimo']} optional="unmarked" />
          </>
        )}
        <SubmitButton>{messages(ctx.language).common.save}</SubmitButton>
      </Form>
    </Page>
  );
}
