import { formats, messages } from '../../../i18n/index.ts';
import type { Language } from '../../../i18n/language.ts';
import { exampleHours, type IseeBand, type PriceRow, type PriceTable } from './prices-of.ts';

/** "In due: 5,50 € l’ora, circa 95 € per 4 ore a settimana". */
export function priceLine(language: Language, table: PriceTable, row: PriceRow): string {
  const price = [priceInWords(language, table, row), monthInWords(language, table, row) ?? []].flat().join(', ');
  const what = [table.option ?? [], row.band === undefined ? [] : bandInWords(language, row.band)].flat().join(', ');
  return what === '' ? price : `${what}: ${price}`;
}

export function priceInWords(language: Language, { per }: PriceTable, row: PriceRow): string {
  const t = messages(language).sheet;
  if (row.cents === undefined) return row.words ?? messages(language).common.notKnown;
  if (row.cents === 0) return t.free;
  const money = formats(language).money(row.cents);
  const price = per === undefined ? money : t.per[per](money);
  return row.words === undefined ? price : `${price} (${row.words})`;
}

export function monthInWords(language: Language, { per }: PriceTable, row: PriceRow): string | undefined {
  if (row.monthlyCents === undefined) return undefined;
  const t = messages(language).sheet;
  const money = t.per.month(wholeEuros(language, row.monthlyCents));
  return per === 'day' ? t.byDays(money) : t.byHours(money, exampleHours);
}

export function bandInWords(language: Language, band: IseeBand | undefined): string {
  const t = messages(language).sheet;
  if (band === undefined) return t.forEveryone;
  const { from, to } = band;
  const euros = (value: number) => wholeEuros(language, value * 100);
  if (from === undefined) return to === undefined ? t.iseeAll : t.iseeUnder(euros(to));
  return to === undefined ? t.iseeFrom(euros(from)) : t.iseeBetween(euros(from), euros(to));
}

/** Without cents: a threshold, or a month that is only an example. */
function wholeEuros(language: Language, cents: number): string {
  return formats(language).euros(Math.round(cents / 100));
}
