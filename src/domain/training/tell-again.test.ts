import { expect, it } from 'vitest';
import { readChange } from './read-change.ts';
import { skillAgain } from './tell-again.ts';

const apart = (before: number, after: number, of = 20) =>
  readChange({ before: { yes: before, of: 20 }, after: { yes: after, of }, moves: { up: 0, same: 0, down: 0 } });
const paired = (up: number, down: number) =>
  readChange({
    before: { yes: 10, of: 30 },
    after: { yes: 20, of: 30 },
    moves: { up, same: 30 - up - down, down },
  });

it('is the same where the counts are, also once it was kept', () => {
  const kept = JSON.parse(JSON.stringify(apart(6, 14))) as ReturnType<typeof apart>;
  expect(skillAgain(kept, apart(6, 14))).toBe('same');
});

it('says that a skill moved where every part of it moved by none or by many', () => {
  expect(skillAgain(apart(6, 14), apart(6, 8))).toBe('moved');
  expect(skillAgain(paired(10, 5), paired(18, 5))).toBe('moved');
});

it('says nothing of a move of few, in a part, in a rest, or under words', () => {
  expect(skillAgain(apart(6, 14), apart(6, 12))).toBe('same');
  expect(skillAgain(apart(6, 14), apart(7, 8))).toBe('same');
  expect(skillAgain(apart(6, 14), apart(6, 14, 22))).toBe('same');
  expect(skillAgain(apart(6, 3), apart(6, 14))).toBe('same');
  expect(skillAgain(paired(10, 5), paired(10, 8))).toBe('same');
});
