/** Money, in whole euro cents. Made only by `euroCents` and `parseEuros`, so that a price is never a bare number. */
export type EuroCents = number & { readonly __unit: 'euro cents' };

/** For figures that are known to be whole cents already; anything else is a mistake of the code. */
export function euroCents(value: number): EuroCents {
  if (!Number.isSafeInteger(value)) throw new RangeError('money is counted in whole cents');
  return value as EuroCents;
}

/** Reads what people write: `11`, `5,50`, `5.5`, `€ 12`. Undefined for anything else, and for less than nothing. */
export function parseEuros(text: string): EuroCents | undefined {
  const parts = /^(?:€\s*)?(\d{1,6})(?:[.,](\d{1,2}))?(?:\s*€)?$/.exec(text.trim());
  if (parts?.[1] === undefined) return undefined;
  return euroCents(Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')));
}

/** As a field shows it again: `550` to `5,50`, with the decimal sign of the language. */
export function writeEuros(cents: EuroCents, decimalSign: ',' | '.'): string {
  return `${Math.trunc(cents / 100)}${decimalSign}${String(cents % 100).padStart(2, '0')}`;
}
