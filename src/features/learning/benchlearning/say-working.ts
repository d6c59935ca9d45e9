import { usualLevel } from '../../../domain/statistics/interval.ts';
import { deviationsHolding } from '../../../domain/statistics/normal.ts';
import { errorsHolding } from '../../../domain/statistics/student.ts';
import { formats, type Language } from '../../../i18n/index.ts';
import type { IndicatorDefinition } from '../../experiments/public.ts';
import type { ComparedCity } from './side-by-side.ts';

/** Enough that whoever works it out by hand finds what the comparison says. */
export const decimals = 6;

/** What stands above the line, and the value itself, as plain numbers; money in euros. */
export function plainNumber(language: Language, { unit }: IndicatorDefinition, value: number): string {
  const f = formats(language);
  return unit === 'cents' ? f.money(value) : f.number(value, decimals);
}

/** The range of a figure with its numbers put in: Wilson's formula, Garwood's two means and what they are divided by, or Student's errors of the months. */
export function rangeWorking(
  language: Language,
  definition: IndicatorDefinition,
  compared: Pick<ComparedCity, 'told' | 'size' | 'range' | 'value' | 'spread'>,
): readonly string[] {
  const { told, size, range, spread } = compared;
  const { measure } = definition;
  const f = formats(language);
  const say = (value: number) => f.number(value, decimals);
  if (range === undefined || told.figure === undefined) return [];
  const divided = language === 'it' ? ':' : '÷';
  const { low, high } = range;
  if (spread !== undefined) {
    const { squares, degrees } = spread;
    const plain = (value: number) => plainNumber(language, definition, value);
    const [variance, t] = [squares / degrees, errorsHolding(usualLevel, degrees)];
    return [
      `${say(squares)} ${divided} ${say(degrees)} = ${say(variance)}`,
      `${plain(compared.value)} ± ${say(t)} × √(${say(variance)} ${divided} ${say(size)}) = ${plain(low)}; ${plain(high)}`,
    ];
  }
  if (measure === 'count') return [low, high].map((end) => `${say(end * size)} ${divided} ${say(size)} = ${say(end)}`);
  const { numerator } = told.figure;
  const z = deviationsHolding(usualLevel);
  const middle = `${say(numerator)} + ${say((z * z) / 2)}`;
  const root = `√(${say(numerator)} × ${say(size - numerator)} ${divided} ${say(size)} + ${say((z * z) / 4)})`;
  return [`(${middle} ± ${say(z)} × ${root}) ${divided} (${say(size)} + ${say(z * z)}) = ${say(low)}; ${say(high)}`];
}
