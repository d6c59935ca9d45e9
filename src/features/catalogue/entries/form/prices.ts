import { iseeKinds, pricedBy, uuidV5, type HsdsCostOption } from '../../../../integrations/hsds/public.ts';
import type { FormProblem, RawPair, RawValues } from './raw-values.ts';

export const emptyPrices = 2;
const mostRows = 30;
const parts = ['option', 'amount', 'per', 'isee-from', 'isee-to', 'isee-kind'] as const;

export function pricesToRaw(name: string, options: readonly HsdsCostOption[] = []): RawPair[] {
  return options.flatMap((option, row) => {
    const values: Readonly<Record<(typeof parts)[number], string>> = {
      option: option.option ?? option.amount_description ?? '',
      amount: decimal(option.amount),
      per: option.will_per ?? '',
      'isee-from': decimal(option.will_isee_from),
      'isee-to': decimal(option.will_isee_to),
      'isee-kind': option.will_isee_kind ?? '',
    };
    return parts.map((part) => [`${name}-${row}-${part}`, values[part]] as const);
  });
}

export function priceRows(name: string, raw: RawValues): number {
  let rows = 0;
  for (let row = 0; row < mostRows; row += 1)
    if (parts.some((part) => raw.text(`${name}-${row}-${part}`) !== '')) rows = row + 1;
  return rows;
}

/** A row that is emptied is a price that is gone; what the form does not ask about stays with its row. */
export function rawToPrices(
  name: string,
  raw: RawValues,
  { serviceId, before = [] }: { readonly serviceId: string; readonly before?: readonly HsdsCostOption[] | undefined },
): { readonly value: HsdsCostOption[] } | FormProblem {
  const prices: HsdsCostOption[] = [];
  for (let row = 0; row < mostRows; row += 1) {
    const at = (part: (typeof parts)[number]) => `${name}-${row}-${part}`;
    const said = (part: (typeof parts)[number]) => raw.text(at(part));
    if (parts.every((part) => said(part) === '')) continue;
    for (const part of ['amount', 'isee-from', 'isee-to'] as const)
      if (said(part) !== '' && readDecimal(said(part)) === undefined)
        return { problem: 'not-an-amount', name: at(part) };
    const amount = readDecimal(said('amount'));
    if (amount === undefined) return { problem: 'price-without-amount', name: at('amount') };
    const {
      option: _o,
      will_per: _p,
      will_isee_from: _f,
      will_isee_to: _t,
      will_isee_kind: _k,
      ...kept
    } = before[row] ?? {
      id: uuidV5(serviceId, `price ${row} ${parts.map(said).join('|')}`),
    };
    const isee = { from: readDecimal(said('isee-from')), to: readDecimal(said('isee-to')) };
    const per = pricedBy.find((code) => code === said('per'));
    const kind = iseeKinds.find((code) => code === said('isee-kind'));
    prices.push({
      ...kept,
      currency: 'EUR',
      amount,
      ...(said('option') !== '' && { option: said('option') }),
      ...(per !== undefined && { will_per: per }),
      ...(isee.from !== undefined && { will_isee_from: isee.from }),
      ...(isee.to !== undefined && { will_isee_to: isee.to }),
      ...(kind !== undefined && { will_isee_kind: kind }),
    });
  }
  return { value: prices };
}

function decimal(value: number | null | undefined): string {
  return value === undefined || value === null ? '' : String(value).replace('.', ',');
}

/** `5`, `5,50`, `12.000,50` as euros. */
function readDecimal(text: string): number | undefined {
  const plain = text
    .replace(/\s*€$/, '')
    .replaceAll(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}
