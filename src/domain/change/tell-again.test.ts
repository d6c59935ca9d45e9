import { expect, it } from 'vitest';
import { protectRound } from './protect-round.ts';
import { sumUp, type Summary } from './sum-up.ts';
import { keyOf, tellAgain } from './tell-again.ts';
import { anAnswer } from './testing/an-answer.ts';

/** So many answers, of which so many name the turnover and all of them a tutor. */
function round(answered: number, turnover: number): Summary {
  const answers = Array.from({ length: answered }, (_, index) =>
    anAnswer({ obstacles: index < turnover ? ['turnover'] : [], supports: ['tutor'] }),
  );
  const summary = sumUp(answers);
  if (summary === 'too-few') throw new Error('too few');
  return summary;
}
const told = (summary: Summary) => ({ answered: summary.answered, counts: protectRound(summary) });
const turnover = keyOf({ question: 'obstacles', code: 'turnover' });

it('is the same where nothing moved, of every count that was told and of none that was withheld', () => {
  const again = tellAgain(told(round(20, 3)), round(20, 3));
  expect(again.again).toBe('same');
  expect(again.counts.has(turnover)).toBe(false);
  expect(again.counts.size).toBeGreaterThan(40);
});

it('says which count moved, where none of them, nor its rest, moved by few', () => {
  const again = tellAgain(told(round(20, 8)), round(20, 14));
  expect([again.again, again.counts.get(turnover)]).toEqual(['moved', 'moved']);
  expect([...again.counts.values()].filter((mark) => mark === 'moved')).toHaveLength(1);
  expect(tellAgain(told(round(20, 8)), 'too-few').again).toBe('moved');
  expect(tellAgain(told(round(8, 0)), 'too-few').again).toBe('same');
});

it('says nothing of any count where one moved by one to four, or as few answered more', () => {
  expect(tellAgain(told(round(20, 8)), round(20, 12)).again).toBe('same');
  expect(tellAgain(told(round(20, 8)), round(23, 8)).again).toBe('same');
  expect(tellAgain(told(round(20, 8)), round(29, 14)).again).toBe('same');
});
