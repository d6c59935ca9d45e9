import type { PoolableHelp } from '../../../../domain/vocabulary.ts';
import { messages, type Language } from '../../../../i18n/index.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import {
  Checkboxes,
  MoneyField,
  NumberField,
  Section,
  Select,
  TextField,
  WeekPicker,
  type FieldErrors,
} from '../../../../ui/index.ts';
import { longestName, mostSeats, operatorTags, readHours } from './operator-form.ts';

interface OperatorFieldsProps {
  readonly language: Language;
  readonly form: FormFields;
  readonly errors: FieldErrors;
  readonly kinds: readonly PoolableHelp[];
  /** Names of the city's quarters, to begin from. */
  readonly quarters: readonly string[];
}

/** Who, for what, from where, when, for how many and at what price. */
export function OperatorFields({ language, form, errors, kinds, quarters }: OperatorFieldsProps) {
  const { supply, vocabulary, requestSteps } = messages(language);
  const t = supply.operator;
  const field = (name: string) => ({ name, value: form.text(name), error: errors[name] });
  const isSaid = (name: string) => form.text(name) !== '' || errors[name] !== undefined;
  const price = (seats: number) => (
    <MoneyField {...field(`prezzo-${seats}`)} label={t.priceFor(seats)} optional="unmarked" />
  );
  return (
    <>
      <TextField {...field('nome')} label={t.name} hint={t.nameHint} maxlength={longestName} />
      <Checkboxes
        name="aiuti"
        label={t.kinds}
        values={form.all('aiuti')}
        error={errors['aiuti']}
        options={kinds.map((kind) => ({ value: kind, label: vocabulary.kindsOfHelp[kind] }))}
      />
      <Checkboxes
        name="capacita"
        label={t.tags}
        hint={t.tagsHint}
        values={form.all('capacita')}
        options={operatorTags.map((tag) => ({ value: tag, label: requestSteps.sharing.needTags[tag] ?? tag }))}
        optional
      />
      <TextField {...field('partenza')} label={t.start} hint={supply.whereHint} suggestions={quarters} />
      <NumberField {...field('distanza')} label={t.distance} suffix="km" />
      <Section id="orari" title={t.hoursTitle}>
        <WeekPicker
          name="ore"
          label={t.hours}
          hint={t.hoursHint}
          value={readHours(form).filter(({ from, to }) => from >= 0 && to >= 0)}
          error={errors['ore']}
        />
      </Section>
      <Section id="posti" title={t.seatsTitle}>
        <Seats {...field('minimo')} label={t.least} language={language} />
        <Seats {...field('massimo')} label={t.most} language={language} />
        <p>{t.pricesText}</p>
        {seatNumbers.slice(0, usualSeats).map(price)}
        <details open={seatNumbers.slice(usualSeats).some((seats) => isSaid(`prezzo-${seats}`))}>
          <summary>{t.morePrices(usualSeats)}</summary>
          {seatNumbers.slice(usualSeats).map(price)}
        </details>
      </Section>
    </>
  );
}

/** Few groups are larger: the prices of those fold away. */
const usualSeats = 6;
const seatNumbers = Array.from({ length: mostSeats }, (_, index) => index + 1);

interface SeatsProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly language: Language;
}

function Seats({ language, ...field }: SeatsProps) {
  const t = messages(language).supply.operator;
  return (
    <Select
      {...field}
      width="short"
      options={seatNumbers.map((seats) => ({ value: String(seats), label: t.seats(seats) }))}
    />
  );
}
