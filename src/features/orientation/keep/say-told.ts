import { leavesOf, type Outcome } from '../../../domain/eligibility/condition.ts';
import { ageCondition } from '../../../domain/eligibility/ages.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { becauseOf } from '../ask/open-results.tsx';
import type { OpenEntry } from '../ask/open-store.ts';
import { sayNo, saySource } from '../ask/result-words.ts';
import type { Entry } from '../model.ts';
import { saySum, sayRuleOfAmount } from '../words/say-amount.ts';
import { reasonsFrom, type SaidReason } from '../words/say-condition.ts';
import type { OpenResult } from './model.ts';

/** One thing that was told, in words: the same on the page and in the letter. */
export interface SaidResult {
  readonly entry: Entry;
  readonly outcome: Outcome | 'open';
  /** What is missing, what would change it, the one question, the sum. */
  readonly lines: readonly string[];
  readonly reasons: readonly SaidReason[];
  /** How the sum is made, whoever asks; then the law and the version. */
  readonly sources: readonly string[];
}

/** All that was told: what is for them first, what is not last. */
export function sayTold(ctx: Pick<Ctx, 'language'>, result: OpenResult): SaidResult[] {
  const { orientation: t } = messages(ctx.language);
  const state = { topics: result.told.topics };
  const of = (outcome: Outcome) =>
    result.rules.filter(({ told }) => told.outcome === outcome).map((one) => sayRule(ctx.language, one));
  const opens = result.open.map((entry) => bare(entry, becauseOf(ctx, state, entry)));
  const aged = result.aged.map((entry): SaidResult => {
    const condition = ageCondition(entry.ages ?? { least: null, most: null });
    return {
      ...bare(entry, [...becauseOf(ctx, state, { ...entry, ages: null }), question(ctx.language, 'age')]),
      outcome: 'not-known',
      reasons: reasonsFrom(ctx.language, condition, ['not-known']),
      sources: [t.agesSource],
    };
  });
  return [...of('yes'), ...of('not-known'), ...aged, ...opens, ...of('no')];
}

function bare(entry: OpenEntry, lines: readonly string[]): SaidResult {
  return { entry, outcome: 'open', lines, reasons: [], sources: [] };
}

function question(language: Language, fact: NonNullable<OpenResult['rules'][number]['told']['question']>): string {
  const { orientation: t, eligibility } = messages(language);
  return t.oneQuestion(eligibility.questions[fact]);
}

function sayRule(language: Language, { rule, told }: OpenResult['rules'][number]): SaidResult {
  const { condition, amount } = rule.text;
  const failed = leavesOf(condition).filter((_, at) => told.failed.includes(at));
  const sum = told.sum === null ? undefined : amount;
  return {
    entry: rule,
    outcome: told.outcome,
    lines: [
      ...(told.outcome === 'no' ? sayNo(language, { refusal: { failed }, changes: told.changes }) : []),
      ...(told.question === null ? [] : [question(language, told.question)]),
      ...(told.sum === null || amount === undefined ? [] : [saySum(language, amount, told.sum)]),
    ],
    reasons: reasonsFrom(language, condition, told.parts),
    sources: [...(sum === undefined ? [] : sayRuleOfAmount(language, sum)), ...saySource(language, rule)],
  };
}
