import { isOfAmounts } from '../../../domain/outcomes/library.ts';
import { valueOf, type Measured } from '../../../domain/outcomes/measured.ts';
import { rateInterval } from '../../../domain/statistics/rate-interval.ts';
import { shareInterval } from '../../../domain/statistics/share-interval.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { IndicatorDefinition } from './model.ts';

type Of = Pick<IndicatorDefinition, 'measure' | 'unit' | 'countsPeople'> & { readonly code?: string | undefined };

/** A value in its unit: `75 %`, `12,5 ore`, `8 famiglie`; a share as 0 to 1. */
export function sayNumber(language: Language, of: Of, value: number): string {
  const f = formats(language);
  if (of.measure === 'share') return f.percent(value);
  if (of.unit === 'cents') return f.money(value);
  return `${f.number(value, Number.isInteger(value) ? 0 : 1)}\u00a0${messages(language).indicators.units[of.unit]}`;
}

/** A measured figure with what it is made of: `75 % (3 su 4)`. */
export function sayMeasured(language: Language, of: Of, measured: Measured): string {
  const t = messages(language).indicators;
  const f = formats(language);
  const value = valueOf(measured);
  if (value === undefined) return t.nothingMeasured;
  const said = sayNumber(language, of, value);
  if (measured.denominator === null) return said;
  const part = (number: number) => f.number(number, Number.isInteger(number) ? 0 : 1);
  return `${said} (${t.of(part(measured.numerator), part(measured.denominator))})`;
}

/** The range of a figure that counts whole things: a share's, or a count's a month; undefined where chance has no such model. */
export function sayRange(language: Language, of: Of, { numerator, denominator }: Measured): string | undefined {
  const t = messages(language).indicators;
  if (!Number.isInteger(numerator) || isOfAmounts(of.code ?? '')) return undefined;
  const isShare =
    of.measure === 'share' &&
    denominator !== null &&
    Number.isInteger(denominator) &&
    denominator > 0 &&
    numerator <= denominator;
  const isCount = of.measure === 'count' && denominator === null;
  if (!isShare && !isCount) return undefined;
  const { low, high } = isShare
    ? shareInterval({ yes: numerator, of: denominator })
    : rateInterval({ events: numerator, exposure: 1 });
  return t.fromTo(sayNumber(language, of, low), sayNumber(language, of, high));
}

/** A month, `marzo 2026`. */
export function sayMonth(language: Language, month: string): string {
  return formats(language).month(new Date(`${month}T00:00:00Z`));
}
