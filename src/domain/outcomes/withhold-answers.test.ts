import { expect, it } from 'vitest';
import { withholdAnswers } from './withhold-answers.ts';

it('tells nothing of fewer than five families', () => {
  expect(withholdAnswers({ answered: 4, helped: 4, again: 4, met: 4 })).toEqual({
    answered: 'withheld',
    helped: 'withheld',
    again: 'withheld',
    met: 'withheld',
  });
});

it('tells neither a few who said yes nor a few who did not', () => {
  expect(withholdAnswers({ answered: 20, helped: 16, again: 15, met: 4 })).toEqual({
    answered: 20,
    helped: 'withheld',
    again: 15,
    met: 'withheld',
  });
});

it('tells that all said the same, or that enough did', () => {
  expect(withholdAnswers({ answered: 5, helped: 5, again: 5, met: 5 }).helped).toBe(5);
  expect(withholdAnswers({ answered: 10, helped: 5, again: 10, met: 6 })).toEqual({
    answered: 10,
    helped: 5,
    again: 10,
    met: 'withheld',
  });
});
