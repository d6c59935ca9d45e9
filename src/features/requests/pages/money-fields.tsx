import { euroCents, parseEuros } from '../../../domain/pricing/euro-cents.ts';
import { marketPrice } from '../../../domain/pricing/market-price.ts';
import { perMonth } from '../../../domain/pricing/per-month.ts';
import { isPoolable } from '../../../domain/vocabulary.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { MoneyField, Radios } from '../../../ui/index.ts';
import type { Answers } from '../answers.ts';
import { mayShare } from '../ask/asks.ts';
import { budgetKinds } from '../steps/money.ts';
import type { StepFieldsProps } from './step-fields.tsx';

/** What an hourly price comes to in a month for this household, when it is a price. */
function monthly(language: Language, { days, slots, seats = 1 }: Answers, text: string): string | undefined {
  const perHour = parseEuros(text);
  if (perHour === undefined || days === undefined || slots === undefined) return undefined;
  const f = formats(language);
  const month = perMonth(euroCents(perHour * seats), { days, slots });
  return messages(language).requestSteps.money.month(f.money(month), f.money(perHour), seats);
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}

export function MoneyFields({ language, form, errors, answers }: StepFieldsProps) {
  const t = messages(language).requestSteps.money;
  const { kindOfHelp } = answers;
  const usual =
    kindOfHelp !== undefined && isPoolable(kindOfHelp)
      ? t.aloneHint(formats(language).money(marketPrice(kindOfHelp)))
      : undefined;
  const perPerson = (answers.seats ?? 1) > 1 ? t.perPerson : undefined;
  return (
    <>
      <MoneyField
        name="alone"
        label={t.alone}
        hint={sentences(usual, perPerson, monthly(language, answers, form.text('alone')))}
        value={form.text('alone')}
        error={errors['alone']}
        maxlength={12}
      />
      {mayShare(answers) && (
        <>
          <Radios
            name="budget"
            label={t.budget}
            hint={t.budgetHint}
            options={budgetKinds.map((value) => ({
              value,
              label: t.budgetKinds[value] ?? value,
              hint: value === 'cheapest' ? t.cheapestHint : undefined,
            }))}
            value={form.text('budget')}
            error={errors['budget']}
          />
          <MoneyField
            name="shared"
            label={t.shared}
            hint={sentences(t.sharedHint, perPerson, monthly(language, answers, form.text('shared')))}
            value={form.text('shared')}
            error={errors['shared']}
            maxlength={12}
            optional="unmarked"
          />
          <MoneyField
            name="month"
            label={t.monthly}
            hint={t.monthlyHint}
            value={form.text('month')}
            error={errors['month']}
            maxlength={12}
            optional="unmarked"
          />
        </>
      )}
    </>
  );
}
