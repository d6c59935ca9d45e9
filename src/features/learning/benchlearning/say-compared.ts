import type { ContextCode } from '../../../domain/peers/context.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { sayNumber, type IndicatorDefinition } from '../../experiments/public.ts';
import { dateInWords } from '../meetings/when-in-words.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import type { ContextFigure } from './model.ts';

/** A value on the scale of the comparison: a count for ten thousand residents, everything else as it is. */
export function sayCompared(
  { language }: Pick<Ctx, 'language'>,
  definition: IndicatorDefinition,
  value: number,
): string {
  return sayNumber(language, definition, value);
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
