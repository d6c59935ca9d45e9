import { z } from 'zod';
import { amountUnits, type Amount, type AmountBase, type Point } from '../../../../domain/eligibility/amount.ts';
import { iseeFacts } from '../../../../domain/eligibility/facts.ts';
import { euroCents } from '../../../../domain/pricing/euro-cents.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import { readMoney } from '../../ask/read-answer.ts';

export const amountKinds = ['none', 'fixed', 'linear', 'bands'] as const;
export const mostBands = 6;

export type AmountProblem = 'sum-needed' | 'kind-needed' | 'linear-backwards' | 'bands-order' | 'limits-backwards';

export type ReadAmount =
  | { readonly kind: 'read'; readonly amount: Amount | undefined }
  | { readonly kind: 'wrong'; readonly field: string; readonly problem: AmountProblem };

type Wrong = Extract<ReadAmount, { kind: 'wrong' }>;

const wrong = (field: string, problem: AmountProblem): Wrong => ({ kind: 'wrong', field, problem });

/** Reads an amount as its form sends it; its reductions stay as they are. */
export function readAmount(form: FormFields, reductions: Amount['reductions']): ReadAmount {
  const kind = z.enum(amountKinds).safeParse(form.text('calcolo'));
  if (!kind.success) return wrong('calcolo', 'kind-needed');
  if (kind.data === 'none') return { kind: 'read', amount: undefined };
  const base = readBase(kind.data, form);
  if (base.kind === 'wrong') return base;
  const [least, most] = [readLimit(form, 'minimo'), readLimit(form, 'tetto')];
  if (typeof least === 'object') return least;
  if (typeof most === 'object') return most;
  if (least !== undefined && most !== undefined && least > most) return wrong('tetto', 'limits-backwards');
  return {
    kind: 'read',
    amount: {
      flow: z.enum(['pays', 'receives']).catch('pays').parse(form.text('chi')),
      per: z.enum(amountUnits).catch('once').parse(form.text('ogni')),
      base,
      reductions,
      ...(least !== undefined && { least: euroCents(least) }),
      ...(most !== undefined && { most: euroCents(most) }),
    },
  };
}

function readLimit(form: FormFields, field: string): number | Wrong | undefined {
  return form.text(field) === '' ? undefined : (readMoney(form.text(field)) ?? wrong(field, 'sum-needed'));
}

function readBase(kind: AmountBase['kind'], form: FormFields): AmountBase | Wrong {
  const fact = z.enum(iseeFacts).catch('isee-ordinary').parse(form.text('isee'));
  if (kind === 'fixed') {
    const cents = readMoney(form.text('somma'));
    return cents === undefined ? wrong('somma', 'sum-needed') : { kind, cents };
  }
  if (kind === 'bands') {
    const read = readBands(form);
    return Array.isArray(read) ? withBeyond(form, { kind, fact, bands: read }) : read;
  }
  const from = readPoint(form, 'da-isee', 'da-somma');
  if ('kind' in from) return from;
  const to = readPoint(form, 'a-isee', 'a-somma');
  if ('kind' in to) return to;
  return from.isee < to.isee ? { kind, fact, from, to } : wrong('a-isee', 'linear-backwards');
}

function withBeyond(
  form: FormFields,
  bands: Omit<Extract<AmountBase, { kind: 'bands' }>, 'beyond'>,
): AmountBase | Wrong {
  const beyond = readMoney(form.text('oltre'));
  return beyond === undefined ? wrong('oltre', 'sum-needed') : { ...bands, beyond };
}

/** Rows without an ISEE are not there. */
function readBands(form: FormFields): Point[] | Wrong {
  const bands: Point[] = [];
  for (let row = 1; row <= mostBands; row++) {
    if (form.text(`fascia-${row}`) === '' && form.text(`importo-${row}`) === '') continue;
    const point = readPoint(form, `fascia-${row}`, `importo-${row}`);
    if ('kind' in point) return point;
    if (point.isee <= (bands.at(-1)?.isee ?? -1)) return wrong(`fascia-${row}`, 'bands-order');
    bands.push(point);
  }
  return bands.length === 0 ? wrong('fascia-1', 'sum-needed') : bands;
}

function readPoint(form: FormFields, iseeField: string, sumField: string): Point | Wrong {
  const [isee, cents] = [readMoney(form.text(iseeField)), readMoney(form.text(sumField))];
  if (isee === undefined) return wrong(iseeField, 'sum-needed');
  return cents === undefined ? wrong(sumField, 'sum-needed') : { isee, cents };
}

/** What the form of an amount shows. */
export function amountValues(amount: Amount | undefined, write: (cents: number) => string): Record<string, string> {
  if (amount === undefined) return { calcolo: 'none' };
  const { base, flow, per, least, most } = amount;
  const own: Record<string, string> = {
    calcolo: base.kind,
    chi: flow,
    ogni: per,
    ...(least !== undefined && { minimo: write(least) }),
    ...(most !== undefined && { tetto: write(most) }),
  };
  if (base.kind === 'fixed') return { ...own, somma: write(base.cents) };
  if (base.kind === 'linear')
    return {
      ...own,
      isee: base.fact,
      'da-isee': write(base.from.isee),
      'da-somma': write(base.from.cents),
      'a-isee': write(base.to.isee),
      'a-somma': write(base.to.cents),
    };
  const rows = base.bands.flatMap(({ isee, cents }, at) => [
    [`fascia-${at + 1}`, write(isee)],
    [`importo-${at + 1}`, write(cents)],
  ]);
  return {
    ...own,
    isee: base.fact,
    oltre: write(base.beyond),
    ...(Object.fromEntries(rows) as Record<string, string>),
  };
}
