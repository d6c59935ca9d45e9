const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });

/** 1234567.5 as `1,234,567.5`. */
export function inFigures(value: number): string {
  return number.format(value);
}

/** Cents as euro: 123456 is `€1,234.56`. */
export function inEuro(cents: number): string {
  return money.format(cents / 100);
}

/** A part of one, such as 0.4531, as `45.31 %`. */
export function inPercent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}

/** The part of the bound that is not proved, 0 where there is nothing to gain. */
export function gapOf(score: number, bound: number): number {
  return bound > 0 ? (bound - score) / bound : 0;
}

/** `1 pool`, `2 pools`. */
export function count(many: number, one: string): string {
  return `${inFigures(many)} ${one}${many === 1 ? '' : 's'}`;
}
