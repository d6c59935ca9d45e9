import { funnelOfRates, funnelOfShares } from '../../../domain/statistics/funnel-limits.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { FunnelPlot } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Comparison } from './compare-cities.ts';
import { drawnOf, isOutside } from './outside-chance.ts';
import { sayCompared } from './say-compared.ts';

const steps = 24;

/** The funnel of what stands side by side; nothing where fewer than two cities do, or where chance has no model. */
export function ComparisonFunnel({ ctx, comparison }: { readonly ctx: Ctx; readonly comparison: Comparison }) {
  const { common, definition, subject } = comparison;
  const t = messages(ctx.language).benchlearning;
  const f = formats(ctx.language);
  const drawn = drawnOf(comparison);
  if (common === undefined || drawn.length === 0) return <p>{t.noFunnel}</p>;
  const most = Math.max(...drawn.map(({ size }) => size)) * 1.1;
  const shares = definition.measure === 'share';
  const sizes = Array.from({ length: steps }, (_, index) => {
    const size = (most * (index + 1)) / steps;
    return shares ? Math.max(1, Math.round(size)) : size;
  }).filter((size, index, all) => index === 0 || size !== all[index - 1]);
  const outside = drawn.filter(isOutside);
  return (
    <>
      <FunnelPlot
        id="imbuto"
        title={t.funnelTitle}
        description={t.funnelText(
          f.list(drawn.map(({ city }) => city.name)),
          f.list(outside.map(({ city }) => city.name)),
        )}
        points={drawn.map(({ city, value, size }) => ({
          label: city.name,
          value,
          size,
          highlighted: city.tenantId === subject.tenantId,
        }))}
        limits={sizes.map((size) => ({
          size,
          ...(shares ? funnelOfShares(common, size) : funnelOfRates(common, size)),
        }))}
        common={common}
        commonLabel={t.common(sayCompared(ctx, definition, common))}
        sizeLabel={shares ? t.sizeOfShare : t.sizeOfRate}
        say={(value) => (shares ? f.percent(value) : f.number(value, 1))}
      />
      <p>{outside.length === 0 ? t.allByChance : t.outside(f.list(outside.map(({ city }) => city.name)))}</p>
    </>
  );
}
