import { usualLevel } from '../../../domain/statistics/interval.ts';
import { deviationsHolding } from '../../../domain/statistics/normal.ts';
import { formats, type Language } from '../../../i18n/index.ts';
import type { IndicatorDefinition } from '../../experiments/public.ts';
import type { ComparedCity } from './compare-cities.ts';

/** Enough that whoever works it out by hand finds what the comparison says. */
export const decimals = 6;

/** What stands above the line, and the value itself, as plain numbers; money in euros. */
export function plainNumber(language: Language, { unit }: IndicatorDefinition, value: number): string {
  const f = formats(language);
  return unit === 'cents' ? f.money(value) : f.number(value, decimals);
}

/** The range of a figure with its numbers put in: Wilson's formula, or Garwood's two means and what they are divided by. */
export function rangeWorking(
  language: Language,
  { measure }: IndicatorDefinition,
  { told, size, range }: Pick<ComparedCity, 'told' | 'size' | 'range'>,
): readonly string[] {
  const f = formats(language);
  const say = (value: number) => f.number(value, decimals);
  if (range === undefined || told.figure === undefined) return [];
  const divided = language === 'it' ? ':' : '÷';
  const { low, high } = range;
  if (measure === 'count') return [low, high].map((end) => `${say(end * size)} ${divided} ${say(size)} = ${say(end)}`);
  const { numerator } = told.figure;
  const z = deviationsHolding(usualLevel);
  const middle = `${say(numerator)} + ${say((z * z) / 2)}`;
  const root = `√(${say(numerator)} × ${say(size - numerator)} ${divided} ${say(size)} + ${say((z * z) / 4)})`;
  return [`(${middle} ± ${say(z)} × ${root}) ${divided} (${say(size)} + ${say(z * z)}) = ${say(low)}; ${say(high)}`];
}
