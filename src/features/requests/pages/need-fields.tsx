import { formats, messages } from '../../../i18n/index.ts';
import { requestableHelp } from '../../../domain/vocabulary.ts';
import { Checkboxes, Fieldset, NumberField, Radios, Select, WeekPicker } from '../../../ui/index.ts';
import { intensities } from '../model.ts';
import { otherHelp, readWeek, seatChoices, slotChoices, toleranceChoices } from '../steps/need.ts';
import type { StepFieldsProps } from './step-fields.tsx';

export function HelpFields({ language, form, errors }: StepFieldsProps) {
  const t = messages(language).requestSteps.help;
  const words = messages(language).requestKinds;
  const choices = requestableHelp.map((kind) => ({ value: kind, label: words[kind].choice, hint: words[kind].hint }));
  const other = { value: otherHelp, label: t.other, hint: t.otherHint };
  return (
    <Radios
      name="kind"
      label={t.label}
      options={[...choices, other]}
      value={form.text('kind')}
      error={errors['kind']}
    />
  );
}

export function PeopleFields({ language, form, errors }: StepFieldsProps) {
  const t = messages(language).requestSteps.people;
  return (
    <>
      <Radios
        name="seats"
        label={t.label}
        options={seatChoices.map((n) => ({ value: String(n), label: t.choice(n) }))}
        value={form.text('seats')}
        error={errors['seats']}
        inline
      />
      <Fieldset legend={t.ages} name="ages" hint={t.agesHint}>
        {seatChoices.map((n) => (
          <NumberField
            name={`age-${n}`}
            label={t.age(n)}
            value={form.text(`age-${n}`)}
            error={errors[`age-${n}`]}
            optional={n > 1}
            maxlength={3}
          />
        ))}
      </Fieldset>
    </>
  );
}

export function WeightFields({ language, form, errors }: StepFieldsProps) {
  const t = messages(language).requestSteps.weight;
  const hints = { light: t.lightHint, moderate: t.moderateHint, heavy: t.heavyHint };
  return (
    <Radios
      name="intensity"
      label={t.label}
      options={intensities.map((value) => ({ value, label: t[value], hint: hints[value] }))}
      value={form.text('intensity')}
      error={errors['intensity']}
    />
  );
}

export function HoursFields({ language, form, errors }: StepFieldsProps) {
  const t = messages(language).requestSteps.hours;
  const known = Number(form.text('slots'));
  const lengths = [
    ...new Set([...slotChoices, ...(Number.isInteger(known) && known >= 1 && known <= 24 ? [known] : [])]),
  ].sort((a, b) => a - b);
  return (
    <>
      <Select
        name="days"
        label={t.days}
        options={[1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: String(n), label: t.dayCount(n) }))}
        value={form.text('days')}
        error={errors['days']}
      />
      <Select
        name="slots"
        label={t.slots}
        options={lengths.map((slots) => ({ value: String(slots), label: t.length(slots) }))}
        value={form.text('slots')}
        error={errors['slots']}
      />
      <WeekPicker
        name="week"
        label={t.week}
        hint={t.weekHint}
        value={readWeek(form).filter(({ from, to }) => from >= 0 && to >= 0)}
        error={errors['week']}
      />
      <Tolerance language={language} form={form} errors={errors} />
    </>
  );
}

/** "Half an hour earlier is fine", "Wednesday too": said in words, kept as hours. */
function Tolerance({ language, form, errors }: Pick<StepFieldsProps, 'language' | 'form' | 'errors'>) {
  const t = messages(language).requestSteps.hours;
  const choices = (labels: readonly string[]) =>
    toleranceChoices.map((slots) => ({ value: String(slots), label: labels[slots] ?? '' }));
  return (
    <>
      <Radios
        name="earlier"
        label={t.earlier}
        options={choices(t.earlierChoices)}
        value={form.text('earlier') || '0'}
        error={errors['earlier']}
        optional="unmarked"
      />
      <Radios
        name="later"
        label={t.later}
        options={choices(t.laterChoices)}
        value={form.text('later') || '0'}
        error={errors['later']}
        optional="unmarked"
      />
      <Checkboxes
        name="other-days"
        label={t.otherDays}
        hint={t.otherDaysHint}
        options={[0, 1, 2, 3, 4, 5, 6].map((day) => ({
          value: String(day),
          label: formats(language).weekday(day),
        }))}
        values={form.all('other-days')}
        error={errors['other-days']}
        inline
        optional
      />
    </>
  );
}
