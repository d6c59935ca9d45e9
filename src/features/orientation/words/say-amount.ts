import type { Amount, ReductionSize } from '../../../domain/eligibility/amount.ts';
import type { Answers, Fact } from '../../../domain/eligibility/facts.ts';
import { workOutAmount, type AmountStep } from '../../../domain/eligibility/work-out-amount.ts';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { sayMoney, sayUpTo, sayValue } from './say-value.ts';

/** What is paid or received, and the arithmetic line by line. */
export interface SaidAmount {
  readonly sum: string;
  readonly steps: readonly string[];
  /** What is not known and would settle it. */
  readonly missing: readonly Fact[];
}

export function sayAmount(language: Language, amount: Amount, answers: Answers): SaidAmount {
  const t = messages(language).eligibility;
  const worked = workOutAmount(amount, answers);
  if (worked.kind === 'between')
    return {
      sum: saySum(language, amount, worked),
      steps: sayRuleOfAmount(language, amount),
      missing: worked.missing,
    };
  return {
    sum: saySum(language, amount, { least: worked.cents, most: worked.cents }),
    steps: [...worked.steps.map((step) => sayStep(language, amount, answers, step)), t.rounding],
    missing: [],
  };
}

/** What is paid or received: one sum, or between two where it is not known yet. */
export function saySum(
  language: Language,
  { flow, per }: Amount,
  { least, most }: { readonly least: number; readonly most: number },
): string {
  const t = messages(language).eligibility;
  const say = (cents: number) => t.per[per](formats(language).money(cents));
  if (least === most) return flow === 'pays' ? t.pays(say(least)) : t.receives(say(least));
  return flow === 'pays' ? t.paysBetween(say(least), say(most)) : t.receivesBetween(say(least), say(most));
}

function sayStep(language: Language, { base, per }: Amount, answers: Answers, step: AmountStep): string {
  const t = messages(language).eligibility;
  const sum = t.per[per](formats(language).money(step.cents));
  switch (step.kind) {
    case 'reduction':
      return t.stepReduction(step.name, sayReduction(language, step), sum);
    case 'least':
      return t.stepLeast(sum);
    case 'most':
      return t.stepMost(sum);
    case 'base': {
      if (base.kind === 'fixed') return t.stepFixed(sum);
      const isee = t.facts[base.fact];
      return step.withoutIsee
        ? t.stepWithout(isee, sum)
        : t.stepIsee(isee, sayValue(language, base.fact, answers[base.fact] ?? 0), sum);
    }
  }
}

/** By how much: "20 %", "3,00 €". */
export function sayReduction(language: Language, size: ReductionSize): string {
  const f = formats(language);
  return 'percent' in size ? f.percent(size.percent / 100) : f.money(euroCents(size.off));
}

/** How an amount is made, whoever asks. */
export function sayRuleOfAmount(language: Language, { base, per, reductions, least, most }: Amount): string[] {
  const t = messages(language).eligibility;
  const f = formats(language);
  const sum = (cents: number) => t.per[per](f.money(cents));
  const at = (cents: number) => sayMoney(language, cents);
  const bases = {
    fixed: () => (base.kind === 'fixed' ? [t.stepFixed(sum(base.cents))] : []),
    linear: () =>
      base.kind === 'linear'
        ? [t.linear(t.facts[base.fact], at(base.from.isee), sum(base.from.cents), at(base.to.isee), sum(base.to.cents))]
        : [],
    bands: () =>
      base.kind === 'bands'
        ? [
            ...base.bands.map(({ isee, cents }) => t.band(t.facts[base.fact], sayUpTo(language, isee), sum(cents))),
            t.beyond(t.facts[base.fact], sum(base.beyond)),
          ]
        : [],
  };
  return [
    ...bases[base.kind](),
    ...reductions.map((reduction) => t.reduction(sayReduction(language, reduction), reduction.name)),
    ...(least === undefined ? [] : [t.stepLeast(sum(least))]),
    ...(most === undefined ? [] : [t.stepMost(sum(most))]),
    t.rounding,
  ];
}
