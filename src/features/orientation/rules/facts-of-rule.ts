import { factsOf } from '../../../domain/eligibility/condition.ts';
import { facts, type Fact } from '../../../domain/eligibility/facts.ts';
import type { RuleText } from '../../../domain/eligibility/rule.ts';
import { factsOfAmount } from '../../../domain/eligibility/work-out-amount.ts';

/** All that a rule asks about, for the right and for the amount, in the order of questions. */
export function factsOfRule({ condition, amount }: Pick<RuleText, 'condition' | 'amount'>): Fact[] {
  const asked = new Set([...factsOf(condition), ...(amount === undefined ? [] : factsOfAmount(amount))]);
  return facts.filter((fact) => asked.has(fact));
}
