import { euroCents, type EuroCents } from '../pricing/euro-cents.ts';
import type { Amount, AmountBase, ReductionSize } from './amount.ts';
import { cellsOf, combinations, type Cell } from './cells.ts';
import { factsOf } from './condition.ts';
import type { Answers, Fact, Value } from './facts.ts';
import { outcomeOf } from './outcome-of.ts';

/** One line of the arithmetic, with what it leaves; rounded for reading, while the sum goes on exactly. */
export type AmountStep =
  | { readonly kind: 'base'; readonly cents: EuroCents; readonly withoutIsee: boolean }
  | ({ readonly kind: 'reduction'; readonly name: string; readonly cents: EuroCents } & ReductionSize)
  | { readonly kind: 'least' | 'most'; readonly cents: EuroCents };

export type WorkedOut =
  | { readonly kind: 'known'; readonly cents: EuroCents; readonly steps: readonly AmountStep[] }
  /** Some answers are missing: it is never less nor more than this. */
  | {
      readonly kind: 'between';
      readonly least: EuroCents;
      readonly most: EuroCents;
      readonly missing: readonly Fact[];
    };

/**
 * The amount for some answers. Worked out exactly and rounded once, at the end, to the nearest cent; half a cent goes up.
 * Who has no ISEE has the least favourable base: the dearest of what one pays, the smallest of what one receives.
 */
export function workOutAmount(amount: Amount, answers: Answers): WorkedOut {
  const missing = factsOfAmount(amount).filter((fact) => answers[fact] === undefined);
  if (missing.length === 0) {
    const steps = stepsOf(amount, answers);
    return { kind: 'known', cents: steps.at(-1)?.cents ?? euroCents(0), steps };
  }
  const ends = combinations(missing.map((fact) => endsOf(fact, amount))).map((values) => {
    const completed = Object.fromEntries(missing.map((fact, at) => [fact, values[at] ?? 0]));
    return stepsOf(amount, { ...answers, ...completed }).at(-1)?.cents ?? euroCents(0);
  });
  const least = euroCents(Math.min(...ends));
  const most = euroCents(Math.max(...ends));
  return { kind: 'between', least, most, missing };
}

/** The facts that an amount depends on. */
export function factsOfAmount({ base, reductions }: Amount): Fact[] {
  const own: Fact[] = base.kind === 'fixed' ? [] : [base.fact];
  return [...new Set([...own, ...reductions.flatMap(({ when }) => factsOf(when))])];
}

/** The cells of a fact within which an amount rises, falls or stays, but does not turn. */
export function amountCells(fact: Fact, { base, reductions }: Amount): Cell[] {
  const conditions = reductions.map(({ when }) => when);
  return cellsOf(fact, conditions, base.kind !== 'fixed' && base.fact === fact ? turnsOf(base) : []);
}

function turnsOf(base: Exclude<AmountBase, { kind: 'fixed' }>): number[] {
  return base.kind === 'linear' ? [base.from.isee, base.to.isee] : base.bands.map(({ isee }) => isee + 1);
}

/** Between the ends of a cell an amount takes no value beyond those that it has there. */
function endsOf(fact: Fact, amount: Amount): Value[] {
  return amountCells(fact, amount).flatMap((cell): Value[] =>
    cell.kind === 'is' ? [cell.value] : [cell.least, cell.most],
  );
}

function stepsOf(amount: Amount, answers: Answers): AmountStep[] {
  const base = baseOf(amount, answers);
  const steps: AmountStep[] = [{ kind: 'base', cents: rounded(base.exact), withoutIsee: base.withoutIsee }];
  let exact = base.exact;
  for (const { name, when, ...size } of amount.reductions) {
    if (outcomeOf(when, answers) !== 'yes') continue;
    exact = 'percent' in size ? times(exact, 100 - size.percent, 100) : minus(exact, size.off);
    steps.push({ kind: 'reduction', name, ...size, cents: rounded(exact) });
  }
  const { least, most } = amount;
  const cents = rounded(exact);
  if (most !== undefined && cents > most) steps.push({ kind: 'most', cents: most });
  else if (least !== undefined && cents < least) steps.push({ kind: 'least', cents: least });
  return steps;
}

/** Cents as a fraction of whole numbers: nothing is lost on the way. */
interface Exact {
  readonly of: bigint;
  readonly by: bigint;
}

function whole(cents: number): Exact {
  return { of: BigInt(cents), by: 1n };
}

function times({ of, by }: Exact, up: number, down: number): Exact {
  return { of: of * BigInt(up), by: by * BigInt(down) };
}

/** Never below nothing: it never turns, so what is said of the ends of a cell holds in it too. */
function minus({ of, by }: Exact, cents: number): Exact {
  const left = of - BigInt(cents) * by;
  return { of: left > 0n ? left : 0n, by };
}

function rounded({ of, by }: Exact): EuroCents {
  return euroCents(Number((2n * of + by) / (2n * by)));
}

function baseOf({ flow, base }: Amount, answers: Answers): { readonly exact: Exact; readonly withoutIsee: boolean } {
  if (base.kind === 'fixed') return { exact: whole(base.cents), withoutIsee: false };
  const isee = answers[base.fact];
  if (typeof isee === 'number') return { exact: atIsee(base, isee), withoutIsee: false };
  const all = base.kind === 'linear' ? [base.from, base.to] : [...base.bands, { cents: base.beyond }];
  const cents = all.map((point) => point.cents);
  return { exact: whole(flow === 'pays' ? Math.max(...cents) : Math.min(...cents)), withoutIsee: true };
}

function atIsee(base: Exclude<AmountBase, { kind: 'fixed' }>, isee: number): Exact {
  if (base.kind === 'bands') return whole(base.bands.find((band) => isee <= band.isee)?.cents ?? base.beyond);
  const { from, to } = base;
  if (isee <= from.isee) return whole(from.cents);
  if (isee >= to.isee) return whole(to.cents);
  const width = to.isee - from.isee;
  return {
    of: BigInt(from.cents * width) + BigInt(to.cents - from.cents) * BigInt(isee - from.isee),
    by: BigInt(width),
  };
}
