import { expect, it } from 'vitest';
import { skillsAcross } from './across-cities.ts';
import type { SkillReading } from './read-change.ts';

const more: SkillReading = { kind: 'paired', up: { kind: 'most', of: 9 }, verdict: 'more' };
const chance: SkillReading = {
  kind: 'apart',
  before: { kind: 'few', of: 7 },
  after: { kind: 'few', of: 8 },
  verdict: 'could-be-chance',
};

it('counts what was said of each skill, self-assessment by self-assessment', () => {
  const across = skillsAcross([
    { skill: 'law', reading: more },
    { skill: 'law', reading: chance },
    { skill: 'place', reading: { kind: 'too-few' } },
    { skill: 'law', reading: more },
  ]);
  expect(across).toEqual([
    { skill: 'law', told: 3, verdicts: { more: 2, less: 0, 'could-be-chance': 1, 'too-few-to-say': 0 } },
    { skill: 'place', told: 1, verdicts: { more: 0, less: 0, 'could-be-chance': 0, 'too-few-to-say': 1 } },
  ]);
  expect(skillsAcross([])).toEqual([]);
});
