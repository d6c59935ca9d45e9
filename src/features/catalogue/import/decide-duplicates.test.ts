import { describe, expect, test } from 'vitest';
import { decideDuplicates, pairKey } from './decide-duplicates.ts';
import { cautious, type DuplicateQuestion } from './model.ts';

function question(given: Partial<DuplicateQuestion>): DuplicateQuestion {
  return {
    sourceKey: 'n1',
    line: 2,
    title: 'Pasti',
    otherId: 'a',
    otherTitle: 'Pasti',
    likeness: 1,
    reasons: ['same-title', 'same-address'],
    ...given,
  };
}

const sure = question({});
const unsure = question({ sourceKey: 'n2', reasons: ['similar-title', 'same-phone'] });

describe('possible doubles', () => {
  test('are left for later unless somebody says otherwise', () => {
    expect(decideDuplicates([sure, unsure], cautious)).toEqual({ same: [], apart: [] });
  });

  test('are the same where title and door agree, if the rule says so', () => {
    const { same, apart } = decideDuplicates([sure, unsure], { ...cautious, duplicates: 'sure' });
    expect([same.map(({ sourceKey }) => sourceKey), apart]).toEqual([['n1'], []]);
  });

  test('are what was said of each, whatever the rule', () => {
    const decided = { [pairKey(sure)]: 'different', [pairKey(unsure)]: 'same' } as const;
    const { same, apart } = decideDuplicates([sure, unsure], { ...cautious, duplicates: 'sure', decided });
    expect(same).toEqual([{ sourceKey: 'n2', otherId: 'a' }]);
    expect(apart).toEqual([{ sourceKey: 'n1', otherId: 'a' }]);
  });

  test('are one service each, and none that is itself a double', () => {
    const { otherId: _, ...inFile } = question({ sourceKey: 'n3' });
    const asked = [sure, question({ otherId: 'b' }), { ...inFile, otherKey: 'n1' }];
    const { same } = decideDuplicates(asked, { ...cautious, duplicates: 'same' });
    expect(same).toEqual([{ sourceKey: 'n1', otherId: 'a' }]);
  });
});
