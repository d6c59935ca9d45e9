import { fewestMonths, mostMonths, tooNarrowBy } from '../../../domain/statistics/monthly-spread.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Section } from '../../../ui/index.ts';
import { askAgainHref } from '../../experiments/public.ts';
import { isByMonths } from './chance-of.ts';
import type { ComparedCity } from './side-by-side.ts';
import type { ComparisonAgainProps } from './comparison-again-page.tsx';
import { sayFigure, sayRangeSeen } from './say-compared.ts';
import { decimals, plainNumber, rangeWorking } from './say-working.ts';

const codeOf = { share: 'share-interval', count: 'rate-interval', months: 'monthly-spread' };

/** Each figure with what it is made of, linked to where it is asked again, and its range with the formula's numbers put in. */
export function FigureWorking({ ctx, found }: ComparisonAgainProps) {
  const { comparison, marks } = found;
  const { comparisonAgain: t, benchlearning: words, askedAgain } = messages(ctx.language);
  const { beside, definition } = comparison;
  const { measure } = definition;
  if (beside.length === 0)
    return (
      <Section id="numeri" title={t.figuresTitle}>
        <EmptyState level={3} title={words.noneTitle} why={words.noneWhy} />
      </Section>
    );
  const ranged = isByMonths(definition) ? 'months' : measure === 'share' ? 'share' : 'count';
  return (
    <Section id="numeri" title={t.figuresTitle}>
      <p>{t.figuresHow[measure === 'share' || measure === 'mean' ? 'own' : 'residents']}</p>
      <DataTable
        caption={t.figuresTitle}
        hideCaption
        columns={[{ label: words.city }, { label: words.value }, { label: t.working }, { label: askedAgain.again }]}
        rows={beside.map((one) => [
          one.city.name,
          <a href={askAgainHref(ctx, one.told)}>{sayFigure(ctx, definition, one)}</a>,
          <Division ctx={ctx} found={found} compared={one} />,
          <strong>{askedAgain.marks[marks.figures.get(one.city.tenantId) ?? 'moved']}</strong>,
        ])}
      />
      <p>{t.complete[marks.complete]}</p>
      <h3>{t.rangesTitle}</h3>
      <p>{t.rangeHow[ranged]}</p>
      {ranged === 'months' && <p>{t.monthsAlike(...narrowness(ctx.language))}</p>}
      <p>{t.rangeSource[ranged]}</p>
      <DataTable
        caption={t.rangesTitle}
        hideCaption
        columns={[{ label: words.city }, { label: words.range }, { label: t.working }]}
        rows={beside.map((one) => [
          one.city.name,
          sayRangeSeen(ctx, definition, one),
          <Lines lines={rangeWorking(ctx.language, definition, one)} />,
        ])}
      />
      <p>{askedAgain.code(`src/domain/statistics/${codeOf[ranged]}.ts`)}</p>
    </Section>
  );
}

/** How much too narrow a range of four and of twelve months is, where each is half like the one before. */
function narrowness(language: Language): [string, string] {
  const f = formats(language);
  return [f.percent(tooNarrowBy(fewestMonths, 0.5)), f.percent(tooNarrowBy(mostMonths, 0.5))];
}

function Division({ ctx, found, compared }: ComparisonAgainProps & { readonly compared: ComparedCity }) {
  const { definition } = found.comparison;
  const t = messages(ctx.language).comparisonAgain;
  const f = formats(ctx.language);
  const size = f.number(compared.size, decimals);
  const above = plainNumber(ctx.language, definition, compared.told.figure?.numerator ?? 0);
  const divided = t.division(above, size, plainNumber(ctx.language, definition, compared.value));
  const perResidents = definition.measure === 'count' || definition.measure === 'amount';
  return <Lines lines={perResidents ? [t.residents(f.number(compared.size * 10_000), size), divided] : [divided]} />;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
