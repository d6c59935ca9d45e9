import { priceRange, type PriceRange, type RangeStep } from '../../../domain/pricing/price-range.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { FormingGroup } from '../model.ts';
import type { PriceFor } from '../price-of.ts';
import type { CityPrices } from './city-prices.ts';

interface EstimatedPriceProps {
  readonly ctx: Ctx;
  readonly group: FormingGroup;
  readonly prices: CityPrices;
  readonly family: PriceFor;
}

/** What a group without an operator may cost in two, three, four: an estimate, said to be one, with what it is from. */
export function EstimatedPrice({ ctx, group, prices, family }: EstimatedPriceProps) {
  const t = messages(ctx.language).forming;
  const range = estimateOf(group, prices, family);
  if (range.steps.length === 0) return <p>{t.priceUnknown}</p>;
  return (
    <>
      <p>{t.estimate.from(range.operators)}</p>
      <SummaryList
        rows={range.steps.map((step) => ({
          label: t.estimate.inFamilies(step.families),
          value: rangeInWords(ctx.language, step),
        }))}
      />
      <p>{t.estimate.promise(formats(ctx.language).money(family.soloCents))}</p>
    </>
  );
}

export function estimateOf(group: FormingGroup, prices: CityPrices, family: PriceFor): PriceRange {
  return priceRange(prices.get(group.kindOfHelp) ?? [], family);
}

/** "da 4,50 € a 5,50 € l’ora", or one price where all ask the same. */
export function rangeInWords(language: Language, { lowCents, highCents }: RangeStep): string {
  const t = messages(language).forming.estimate;
  const f = formats(language);
  return lowCents === highCents ? t.one(f.money(lowCents)) : t.range(f.money(lowCents), f.money(highCents));
}
