import type { ChangeVerdict, SkillReading } from './read-change.ts';

/** What one self-assessment told of a skill. */
export interface ToldSkill {
  readonly skill: string;
  readonly reading: SkillReading;
}

/** A skill over all that was told of it: in how many self-assessments which was said. No sums of people: they are others in each, and small numbers add up to none. */
export interface SkillAcross {
  readonly skill: string;
  readonly told: number;
  readonly verdicts: Readonly<Record<ChangeVerdict, number>>;
}

/** By skill, in the order in which they first come; cities are not compared, and a skill of which too few said anything counts as that. */
export function skillsAcross(told: readonly ToldSkill[]): SkillAcross[] {
  const found = new Map<string, SkillAcross>();
  for (const { skill, reading } of told) {
    const verdict = reading.kind === 'too-few' ? 'too-few-to-say' : reading.verdict;
    const so = found.get(skill) ?? { skill, told: 0, verdicts: nothing };
    found.set(skill, {
      skill,
      told: so.told + 1,
      verdicts: { ...so.verdicts, [verdict]: so.verdicts[verdict] + 1 },
    });
  }
  return [...found.values()];
}

const nothing: Readonly<Record<ChangeVerdict, number>> = {
  more: 0,
  less: 0,
  'could-be-chance': 0,
  'too-few-to-say': 0,
};
