import { formats, messages } from '../../../i18n/index.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { IndicatorDefinition, PublishedMeasurement } from './model.ts';
import { sayMeasured, sayMonth, sayRange } from './say-value.ts';

export type FactsOf = Pick<IndicatorDefinition, 'measure' | 'unit' | 'countsPeople'>;
export type ToldFigure = Pick<
  PublishedMeasurement,
  'month' | 'edition' | 'revision' | 'version' | 'source' | 'measuredAt' | 'publishedAt' | 'figure'
>;

/** A published figure as rows: its value with what it is made of, its range, its month, and where it comes from. */
export function figureFacts({ language }: Ctx, of: FactsOf, told: ToldFigure): SummaryRow[] {
  const t = messages(language).indicators;
  const f = formats(language);
  const range = told.figure && sayRange(language, of, told.figure);
  return [
    { label: t.value, value: told.figure === undefined ? t.withheld : sayMeasured(language, of, told.figure) },
    ...(range === undefined ? [] : [{ label: t.range, value: range }]),
    { label: t.month, value: sayMonth(language, told.month) },
    { label: t.measuredAt, value: f.date(told.measuredAt) },
    { label: t.publishedAt, value: t.editionOf(told.edition, f.date(told.publishedAt)) },
    { label: t.revisionLabel, value: t.revision(told.revision) },
    { label: t.versionLabel, value: t.version(told.version) },
    { label: t.figureSource, value: told.source === 'query' ? t.byQuery : told.source },
  ];
}
