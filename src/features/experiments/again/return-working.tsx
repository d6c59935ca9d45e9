import type { Range, ReckonedReturn, SocialReturn, ValuedOutcome } from '../../../domain/outcomes/social-return.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { FigureTable } from '../../../ui/index.ts';

interface WorkingProps {
  readonly language: Language;
  readonly assumptions: SocialReturn;
  readonly reckoned: ReckonedReturn;
}

/** The arithmetic of a social return, line by line: each change at both of its ends, the total, and the euros for a euro. */
export function ReturnWorking({ language, assumptions, reckoned }: WorkingProps) {
  const { readings: t, experiments } = messages(language);
  const f = formats(language);
  const euros = (cents: number) => f.money(Math.round(cents));
  const { investmentCents: spent, outcomes } = assumptions;
  return (
    <>
      {outcomes.map((outcome) => (
        <OutcomeWorking
          language={language}
          outcome={outcome}
          discount={assumptions.discount}
          value={reckoned.byOutcome.find(({ id }) => id === outcome.id)?.valueCents ?? { low: 0, high: 0 }}
        />
      ))}
      <FigureTable
        caption={t.returnSum}
        rowsLabel={t.factor}
        columns={[t.lowest, t.highest]}
        rows={[
          ...outcomes.map(({ id, name }) => {
            const value = reckoned.byOutcome.find((one) => one.id === id)?.valueCents;
            return { label: name, values: [euros(value?.low ?? 0), euros(value?.high ?? 0)] };
          }),
          { label: t.returnSum, values: [euros(reckoned.valueCents.low), euros(reckoned.valueCents.high)] },
          { label: experiments.sroiInvestment, values: [t.divided(euros(spent.high)), t.divided(euros(spent.low))] },
          {
            label: t.euroForEuro,
            values: [euros(reckoned.ratio.low * 100), euros(reckoned.ratio.high * 100)],
          },
        ]}
      />
    </>
  );
}

interface OutcomeWorkingProps {
  readonly language: Language;
  readonly outcome: ValuedOutcome;
  readonly discount: Range;
  readonly value: Range;
}

/** Each factor as it is multiplied: what is taken away stands as what is left. */
function OutcomeWorking({ language, outcome, discount, value }: OutcomeWorkingProps) {
  const { readings: t, experiments } = messages(language);
  const f = formats(language);
  const number = (factor: number) => t.times(f.number(factor, 3));
  const left = (range: Range) => [number(1 - range.high), number(1 - range.low)];
  const years = (dropOff: number, rate: number) => {
    const kept = (1 - dropOff) / (1 + rate);
    return Array.from({ length: outcome.years }, (_, year) => kept ** year).reduce((sum, one) => sum + one, 0);
  };
  const euros = (cents: number) => f.money(Math.round(cents));
  return (
    <FigureTable
      caption={t.returnCaption(outcome.name)}
      rowsLabel={t.factor}
      columns={[t.lowest, t.highest]}
      rows={[
        {
          label: experiments.sroiQuantity,
          values: [f.number(outcome.quantity.low, 2), f.number(outcome.quantity.high, 2)],
        },
        {
          label: experiments.sroiValue,
          values: [t.times(euros(outcome.valueCents.low)), t.times(euros(outcome.valueCents.high))],
        },
        { label: t.left.deadweight, values: left(outcome.deadweight) },
        { label: t.left.attribution, values: left(outcome.attribution) },
        { label: t.left.displacement, values: left(outcome.displacement) },
        {
          label: t.yearsFactor(experiments.years(outcome.years)),
          values: [
            number(years(outcome.dropOff.high, discount.high)),
            number(years(outcome.dropOff.low, discount.low)),
          ],
        },
        { label: experiments.sroiOutcomeValue, values: [euros(value.low), euros(value.high)] },
      ]}
    />
  );
}
