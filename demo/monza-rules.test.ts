import { describe, expect, test } from 'vitest';
import { checkRule } from '../src/domain/eligibility/check-rule.ts';
import { monzaPopulation } from './monza.ts';
import { rules } from './monza/rules.ts';

describe.each(rules)('the rule of $serviceKey', ({ serviceKey, madeUp, text }) => {
  test('could come into force: its examples hold', () => {
    expect(checkRule(text)).toEqual([]);
  });

  test('is of an entry, and says whether it is made up', () => {
    expect(monzaPopulation().services.map(({ key }) => key)).toContain(serviceKey);
    expect(text.source.title).toContain(madeUp ? 'inventata' : 'regola vera');
    expect(text.source.link !== undefined).toBe(!madeUp);
  });
});
