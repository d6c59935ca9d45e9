import { formats, messages } from '../../../i18n/index.ts';
import { FigureTable, QueryCode, Section } from '../../../ui/index.ts';
import type { Interval } from '../../../domain/statistics/interval.ts';
import type { ComparisonAgainProps } from './comparison-again-page.tsx';
import { isByMonths } from './chance-of.ts';
import { drawnOf, isOutside } from './outside-chance.ts';
import { sayCompared } from './say-compared.ts';
import { decimals, plainNumber } from './say-working.ts';

/** The common value, summed by its query over what cities published, and for each city where chance alone would put it. */
export function CommonWorking({ ctx, found }: ComparisonAgainProps) {
  const { comparison, marks, values, queries } = found;
  const { comparisonAgain: t, askedAgain } = messages(ctx.language);
  const f = formats(ctx.language);
  const { beside, common, definition, month } = comparison;
  const above = beside.reduce((sum, { told }) => sum + (told.figure?.numerator ?? 0), 0);
  const below = beside.reduce((sum, { size }) => sum + size, 0);
  const plain = (value: number) => plainNumber(ctx.language, definition, value);
  return (
    <Section id="comune" title={t.commonTitle}>
      {common === undefined || marks.common === undefined ? (
        <p>{t.noCommon}</p>
      ) : (
        <>
          <p>{t.commonHow}</p>
          <p>
            {t.division(plain(above), f.number(below, decimals), plain(common))}.{' '}
            {t.commonTold(sayCompared(ctx, definition, common))} <strong>{askedAgain.marks[marks.common]}</strong>
          </p>
          <Limits ctx={ctx} found={found} />
        </>
      )}
      {month !== '' && (
        <>
          <p>{t.bracesText}</p>
          <ul>
            {Object.entries(values).map(([name, value]) => (
              <li>{t.brace(name, value)}</li>
            ))}
          </ul>
          <QueryCode query={queries.figures} />
          {isByMonths(definition) && (
            <>
              <p>{t.monthsQuery}</p>
              <QueryCode query={queries.months} />
            </>
          )}
        </>
      )}
    </Section>
  );
}

function Limits({ ctx, found: { comparison } }: ComparisonAgainProps) {
  const { comparisonAgain: t, benchlearning: words, askedAgain } = messages(ctx.language);
  const f = formats(ctx.language);
  const { definition, spread } = comparison;
  const drawn = drawnOf(comparison);
  const by = isByMonths(definition) ? 'months' : 'cases';
  if (drawn.length === 0) return <p>{words.noFunnel}</p>;
  const say = ({ low, high }: Interval) => words.rangeOf(f.number(low, decimals), f.number(high, decimals));
  return (
    <>
      <p>{t.limitsHow[by === 'months' ? by : definition.measure === 'share' ? 'share' : 'count']}</p>
      {spread !== undefined && (
        <p>
          {t.spreadOfAll(
            f.number(spread.squares, decimals),
            f.number(spread.degrees),
            f.number(spread.squares / spread.degrees, decimals),
          )}
        </p>
      )}
      <p>{t.limitsLevels[by]}</p>
      <p>{t.limitsSource[by]}</p>
      <FigureTable
        caption={words.funnelTitle}
        rowsLabel={words.city}
        columns={[words.sizeOf[definition.measure], words.value, t.usual, t.rare, t.where]}
        rows={drawn.map((one) => ({
          label: one.city.name,
          values: [
            f.number(one.size, decimals),
            f.number(one.value, decimals),
            say(one.limits.usual),
            say(one.limits.rare),
            isOutside(one) ? t.outside : t.inside,
          ],
        }))}
      />
      <p>{askedAgain.code(`src/domain/statistics/${by === 'months' ? 'monthly-spread' : 'funnel-limits'}.ts`)}</p>
    </>
  );
}
