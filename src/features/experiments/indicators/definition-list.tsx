import { messages } from '../../../i18n/index.ts';
import { SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { IndicatorDefinition } from './model.ts';

/** What an indicator counts, and what to know of it. */
export function DefinitionList({ ctx, definition }: { readonly ctx: Ctx; readonly definition: IndicatorDefinition }) {
  const t = messages(ctx.language).indicators;
  const words = definition.words[ctx.language];
  return (
    <SummaryList
      rows={[
        { label: t.numerator, value: words.numerator },
        { label: t.denominator, value: words.denominator ?? t.noDenominator },
        { label: t.unit, value: t.units[definition.unit] },
        { label: t.direction, value: t.directions[definition.direction] },
        { label: t.disaggregation, value: definition.byTerritory ? t.byMonthAndQuarter : t.byMonth },
        { label: t.how, value: definition.live ? t.live : t.byHand },
        { label: t.quality, value: words.quality },
        { label: t.source, value: definition.source ?? t.ownSource },
        { label: t.versionLabel, value: t.version(definition.version) },
      ]}
    />
  );
}
