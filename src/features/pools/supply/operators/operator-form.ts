import type { Window } from '../../../../domain/pooling/instance.ts';
import { parseEuros, euroCents, writeEuros } from '../../../../domain/pricing/euro-cents.ts';
import { checkWeek } from '../../../../domain/schedule/check-week.ts';
import { readWeekFields, writeWeekFields } from '../../../../domain/schedule/week-fields.ts';
import { mergeWindows } from '../../../../domain/schedule/weekly-window.ts';
import { poolableHelp, type PoolableHelp } from '../../../../domain/vocabulary.ts';
import type { Language } from '../../../../i18n/index.ts';
import { formFields, type FormFields } from '../../../../platform/http/form.ts';
import { readWhere, writeWhere, type Place, type WhereProblem } from '../../../catalogue/public.ts';
import type { Operator } from '../../model.ts';
import type { OperatorTerms } from './keep-operators.ts';

/** What a family can ask of whoever comes; the rest of an operator's tags is kept as it is. */
export const operatorTags = ['english', 'arabic', 'chinese', 'ukrainian', 'special-needs'] as const;
export const mostSeats = 12;
export const longestName = 120;
const mostKilometres = 50;
const mostCents = 100_000;

export type OperatorProblem =
  | WhereProblem
  | 'name-missing'
  | 'name-too-long'
  | 'kind-missing'
  | 'kind-not-accredited'
  | 'distance'
  | 'hours'
  | 'seats'
  | 'seats-order'
  | 'price';
export type OperatorProblems = Readonly<Record<string, OperatorProblem>>;

interface Around {
  readonly places: readonly Place[];
  readonly bounds: Parameters<typeof readWhere>[2];
  /** The one that is changed. */
  readonly known?: Operator | undefined;
}

/** Reads the form of an operator: its terms, or what is wrong with each field. */
export function readOperatorForm(
  form: FormFields,
  { places, bounds, known }: Around,
): { readonly terms: OperatorTerms } | { readonly problems: OperatorProblems } {
  const name = form
    .text('nome')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const kindsOfHelp = poolableHelp.filter((kind) => form.all('aiuti').includes(kind));
  const where = readWhere(form.text('partenza'), places, bounds);
  const maxMetres = readKilometres(form.text('distanza'));
  const windows = readHours(form);
  const wrongHours = checkWeek(windows, { days: 1, slots: 1 }).length > 0;
  const [minSeats, maxSeats] = [readSeats(form.text('minimo')), readSeats(form.text('massimo'))];
  const prices = readPrices(form, minSeats, maxSeats);
  const problems: OperatorProblems = {
    ...(name === '' && { nome: 'name-missing' }),
    ...(name.length > longestName && { nome: 'name-too-long' }),
    ...(kindsOfHelp.length === 0 && { aiuti: 'kind-missing' }),
    ...(where.kind === 'problem' && { partenza: where.problem }),
    ...(maxMetres === undefined && { distanza: 'distance' }),
    ...(wrongHours && { ore: 'hours' }),
    ...(minSeats === undefined && { minimo: 'seats' }),
    ...(maxSeats === undefined && { massimo: 'seats' }),
    ...(minSeats !== undefined && maxSeats !== undefined && maxSeats < minSeats && { massimo: 'seats-order' }),
    ...Object.fromEntries(prices.missing.map((seats) => [`prezzo-${seats}`, 'price'])),
  };
  if (where.kind === 'problem' || maxMetres === undefined || minSeats === undefined || maxSeats === undefined)
    return { problems };
  if (Object.keys(problems).length > 0) return { problems };
  const others = known?.tags.filter((tag) => !operatorTags.some((each) => each === tag)) ?? [];
  const tags = [...operatorTags.filter((tag) => form.all('capacita').includes(tag)), ...others];
  return {
    terms: {
      name,
      kindsOfHelp,
      ...where.at,
      maxMetres,
      windows: mergeWindows(windows),
      tags,
      minSeats,
      maxSeats,
      cents: prices.cents,
    },
  };
}

/** The week as it was sent. */
export function readHours(form: FormFields): Window[] {
  return readWeekFields((name) => form.text(name));
}

function readSeats(text: string): number | undefined {
  const seats = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return seats >= 1 && seats <= mostSeats ? seats : undefined;
}

function readKilometres(text: string): number | undefined {
  const metres = /^\d{1,2}(?:[.,]\d{1,3})?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 1000) : 0;
  return metres >= 100 && metres <= mostKilometres * 1000 ? metres : undefined;
}

/** A price for each number of seats. For fewer than the least, which never come, the price of the least stands if none is said. */
function readPrices(form: FormFields, least: number | undefined, most: number | undefined) {
  if (least === undefined || most === undefined) return { cents: [], missing: [] };
  const all = Array.from({ length: most }, (_, index) => index + 1);
  const typed = (seats: number) => {
    const cents = parseEuros(form.text(`prezzo-${seats}`));
    return cents !== undefined && cents > 0 && cents <= mostCents ? cents : undefined;
  };
  const missing = all.filter(
    (seats) => typed(seats) === undefined && (seats >= least || form.text(`prezzo-${seats}`) !== ''),
  );
  return { cents: all.map((seats) => typed(seats) ?? typed(least) ?? 0), missing };
}

/** An operator as the form shows it. */
export function fillOperatorForm(language: Language, operator: Operator, places: readonly Place[]): FormFields {
  const sign = language === 'it' ? ',' : '.';
  return formFields(
    new URLSearchParams([
      ['nome', operator.name],
      ...operator.kindsOfHelp.map((kind: PoolableHelp): [string, string] => ['aiuti', kind]),
      ['partenza', writeWhere(operator, places)],
      ['distanza', String(operator.maxMetres / 1000).replace('.', sign)],
      ['minimo', String(operator.minSeats)],
      ['massimo', String(operator.maxSeats)],
      ...operator.cents.map((cents, index): [string, string] => [
        `prezzo-${index + 1}`,
        writeEuros(euroCents(cents), sign),
      ]),
      ...operator.tags.map((tag): [string, string] => ['capacita', tag]),
      ...writeWeekFields(operator.windows),
    ]),
  );
}
