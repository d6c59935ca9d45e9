import { kindsOfHelp } from '../../../domain/vocabulary.ts';
import type { OwnerRule } from './model.ts';

type Which = Pick<OwnerRule, 'ruledBy' | 'value'>;

/** Which entries a rule is about, as one choice of a list. */
export function ruleChoice({ ruledBy, value }: Which): string {
  return value === '' ? ruledBy : `${ruledBy} ${value}`;
}

/** And back; undefined of what no list offers. */
export function readRuleChoice(text: string): Which | undefined {
  const [, ruledBy, value] = /^(quarter|help|rest)(?: (.{1,120}))?$/.exec(text) ?? [];
  if (ruledBy === 'rest') return value === undefined ? { ruledBy, value: '' } : undefined;
  if (value === undefined) return undefined;
  if (ruledBy === 'quarter') return { ruledBy, value };
  return (kindsOfHelp as readonly string[]).includes(value) ? { ruledBy: 'help', value } : undefined;
}
