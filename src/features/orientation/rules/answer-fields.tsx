import {
  choiceFacts,
  isChoice,
  isIsee,
  none,
  numberFacts,
  type Answers,
  type Fact,
} from '../../../domain/eligibility/facts.ts';
import { euroCents, writeEuros } from '../../../domain/pricing/euro-cents.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { Checkbox, DateField, MoneyField, NumberField, Select, type FieldErrors } from '../../../ui/index.ts';
import { sayValue } from '../words/say-value.ts';

export interface AnswerFieldsProps {
  readonly language: Language;
  readonly facts: readonly Fact[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
}

/** A field for each fact that a rule asks about, all of which may stay empty. */
export function AnswerFields({ language, facts, values, errors }: AnswerFieldsProps) {
  return (
    <>
      {facts.map((fact) => (
        <AnswerField language={language} fact={fact} values={values} errors={errors} />
      ))}
    </>
  );
}

function AnswerField({ language, fact, values, errors }: Omit<AnswerFieldsProps, 'facts'> & { readonly fact: Fact }) {
  const { eligibility, rules, common } = messages(language);
  const name = `x-${fact}`;
  const field = {
    name,
    label: eligibility.facts[fact],
    value: values[name],
    error: errors[name],
    optional: 'unmarked' as const,
  };
  if (isChoice(fact))
    return (
      <Select
        {...field}
        emptyLabel={common.notKnown}
        options={choiceFacts[fact].map((value) => ({ value, label: sayValue(language, fact, value) }))}
      />
    );
  if (fact === 'today') return <DateField {...field} />;
  return (
    <>
      {isIsee(fact) ? <MoneyField {...field} width="medium" /> : <NumberField {...field} />}
      {numberFacts[fact].mayBeNone && (
        <Checkbox
          name={`n-${fact}`}
          label={rules.noneOfIt(eligibility.facts[fact])}
          checked={values[`n-${fact}`] !== undefined}
          optional
        />
      )}
    </>
  );
}

/** Answers as those fields show them. */
export function valuesOf(language: Language, answers: Answers): Record<string, string> {
  const fields = Object.entries(answers).map(([name, value]) => {
    const fact = name as Fact;
    if (isChoice(fact) || typeof value === 'string')
      return value === none && !isChoice(fact) ? [`n-${fact}`, 'yes'] : [`x-${fact}`, String(value)];
    return [`x-${fact}`, writeNumber(language, fact, value)];
  });
  return Object.fromEntries(fields) as Record<string, string>;
}

/** A number as its field shows it. */
export function writeNumber(language: Language, fact: Fact, value: number): string {
  if (fact === 'today') return writeDay(value);
  return isIsee(fact) ? writeMoney(language, value) : String(value);
}

export function writeMoney(language: Language, cents: number): string {
  return writeEuros(euroCents(cents), language === 'it' ? ',' : '.');
}
