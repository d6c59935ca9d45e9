import type { ContextCode } from '../../../domain/peers/context.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { sayMeasured, sayNumber, type IndicatorDefinition } from '../../experiments/public.ts';
import { dateInWords } from '../meetings/when-in-words.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { isByMonths } from './chance-of.ts';
import type { ComparedCity } from './side-by-side.ts';
import type { ContextFigure } from './model.ts';

/** A value on the scale of the comparison: a count for ten thousand residents, everything else as it is. */
export function sayCompared(
  { language }: Pick<Ctx, 'language'>,
  definition: IndicatorDefinition,
  value: number,
): string {
  return sayNumber(language, definition, value);
}

/** The figure of a city as it told it; a count with what it is for ten thousand residents. */
export function sayFigure(
  { language }: Pick<Ctx, 'language'>,
  definition: IndicatorDefinition,
  { told, value }: Pick<ComparedCity, 'told' | 'value'>,
): string {
  const said = told.figure === undefined ? '' : sayMeasured(language, definition, told.figure);
  if (definition.measure === 'share' || definition.measure === 'mean') return said;
  return messages(language).benchlearning.perResidents(said, sayNumber(language, definition, value));
}

export function sayRangeSeen(
  ctx: Pick<Ctx, 'language'>,
  definition: IndicatorDefinition,
  { range }: Pick<ComparedCity, 'range'>,
): string {
  const t = messages(ctx.language).benchlearning;
  if (range === undefined) return isByMonths(definition) ? t.fewMonths : t.noRange;
  return t.rangeOf(sayCompared(ctx, definition, range.low), sayCompared(ctx, definition, range.high));
}

/** What is known of a city's context, with its date; or that it is not. */
export function sayContext(
  { language }: Pick<Ctx, 'language'>,
  context: readonly ContextFigure[],
  cityId: string,
  code: ContextCode,
): string {
  const t = messages(language).benchlearning;
  const f = formats(language);
  const known = context.find((one) => one.cityId === cityId && one.code === code);
  if (known === undefined) return t.unknown;
  const { value, asOf, madeUp } = known;
  const said = {
    population: f.number(value),
    density: f.number(value),
    'over-64-share': f.percent(value),
    'spending-per-head': f.euros(value),
  };
  return t.known(said[code], dateInWords(language, readDay(asOf) ?? 0), madeUp);
}
