import { reckonReturn, type Range, type SocialReturn } from '../../../domain/outcomes/social-return.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import { sayRatio } from './say-ratio.ts';

/** The social return as a range with every assumption beside it; never one number. */
export function ReturnView({
  language,
  assumptions,
}: {
  readonly language: Language;
  readonly assumptions: SocialReturn;
}) {
  const t = messages(language).experiments;
  const f = formats(language);
  const reckoned = reckonReturn(assumptions);
  if (reckoned === undefined) return <p>{t.sroiNone}</p>;
  const range = ({ low, high }: Range, say: (value: number) => string) => t.between(say(low), say(high));
  const euros = (cents: number) => f.euros(Math.round(cents / 100));
  const percent = (share: number) => f.percent(share);
  return (
    <>
      <p>
        <strong>{sayRatio(language, reckoned.ratio)}</strong>. {t.sroiText}
      </p>
      <p>
        {t.sroiInvestment}: {range(assumptions.investmentCents, euros)} ({assumptions.investmentSource}).{' '}
        {t.sroiDiscount}: {range(assumptions.discount, percent)}.
      </p>
      <DataTable
        caption={t.sroiCaption}
        columns={[
          { label: t.sroiName },
          { label: t.sroiStakeholder },
          { label: t.sroiQuantity },
          { label: t.sroiValue },
          { label: t.sroiDeadweight },
          { label: t.sroiAttribution },
          { label: t.sroiDisplacement },
          { label: t.sroiDropOff },
          { label: t.sroiYears },
          { label: t.sroiSource },
          { label: t.sroiOutcomeValue },
        ]}
        rows={assumptions.outcomes.map((one) => [
          one.name,
          one.stakeholder,
          range(one.quantity, (value) => f.number(value, 1)),
          range(one.valueCents, euros),
          range(one.deadweight, percent),
          range(one.attribution, percent),
          range(one.displacement, percent),
          range(one.dropOff, percent),
          t.years(one.years),
          one.source,
          range(reckoned.byOutcome.find(({ id }) => id === one.id)?.valueCents ?? { low: 0, high: 0 }, euros),
        ])}
      />
    </>
  );
}
