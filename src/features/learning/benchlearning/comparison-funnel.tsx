import { formats, messages } from '../../../i18n/index.ts';
import { FunnelPlot } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { limitsAt } from './chance-of.ts';
import type { Comparison } from './compare-cities.ts';
import { drawnOf, isOutside } from './outside-chance.ts';
import { sayCompared } from './say-compared.ts';

const steps = 24;

/** The funnel of what stands side by side; nothing where fewer than two cities do, or where chance has no model. */
export function ComparisonFunnel({ ctx, comparison }: { readonly ctx: Ctx; readonly comparison: Comparison }) {
  const { common, definition, subject } = comparison;
  const { measure, unit } = definition;
  const t = messages(ctx.language).benchlearning;
  const f = formats(ctx.language);
  const drawn = drawnOf(comparison);
  if (common === undefined || drawn.length === 0) return <p>{t.noFunnel}</p>;
  const most = Math.max(...drawn.map(({ size }) => size)) * 1.1;
  const sizes = Array.from({ length: steps }, (_, index) => {
    const size = (most * (index + 1)) / steps;
    return measure === 'share' ? Math.max(1, Math.round(size)) : size;
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
        limits={sizes.flatMap((size) => {
          const limits = limitsAt(definition, size, comparison);
          return limits === undefined ? [] : [{ size, ...limits }];
        })}
        common={common}
        commonLabel={t.common(sayCompared(ctx, definition, common))}
        sizeLabel={t.sizeOf[measure]}
        say={(value) => (measure === 'share' ? f.percent(value) : f.number(unit === 'cents' ? value / 100 : value, 1))}
      />
      <p>{outside.length === 0 ? t.allByChance : t.outside(f.list(outside.map(({ city }) => city.name)))}</p>
    </>
  );
}
