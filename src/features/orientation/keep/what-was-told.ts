import { leavesOf, partsOf } from '../../../domain/eligibility/condition.ts';
import type { Answers } from '../../../domain/eligibility/facts.ts';
import { outcomeOf } from '../../../domain/eligibility/outcome-of.ts';
import { workOutAmount } from '../../../domain/eligibility/work-out-amount.ts';
import type { Answered, Findings } from '../ask/find-answers.ts';
import type { State } from '../ask/state.ts';
import type { Told, ToldByRule } from './model.ts';

/** What is kept of a result: what the city told, and no answer that it was told. */
export function whatWasTold({ topics }: State, { answers, answered, aged, open }: Findings): Told {
  return {
    topics,
    rules: answered.map((one) => toldBy(one, answers)),
    aged: aged.map(({ entry }) => entry.serviceId),
    open: open.map(({ serviceId }) => serviceId),
  };
}

function toldBy(answered: Answered, answers: Answers): ToldByRule {
  const { rule, outcome } = answered;
  const { condition, amount } = rule.text;
  const worked = amount && outcome !== 'no' ? workOutAmount(amount, answers) : undefined;
  return {
    ruleId: rule.ruleId,
    version: rule.version,
    outcome,
    parts: partsOf(condition).map((part) => outcomeOf(part, answers)),
    failed: answered.outcome === 'no' ? placesOf(answered) : [],
    changes: answered.outcome === 'no' ? answered.changes : [],
    question: answered.outcome === 'not-known' ? answered.question.fact : null,
    sum:
      worked === undefined
        ? null
        : worked.kind === 'known'
          ? { least: worked.cents, most: worked.cents }
          : { least: worked.least, most: worked.most },
  };
}

/** Where the conditions that fail stand in their rule. */
function placesOf({ rule, refusal }: Extract<Answered, { outcome: 'no' }>): number[] {
  const failed = new Set(refusal.failed);
  return leavesOf(rule.text.condition).flatMap((one, at) => (failed.has(one) ? [at] : []));
}
