import type { SkillReading } from '../../../domain/training/read-change.ts';
import { read, type Ctx } from '../../context.ts';
import { nameSkills } from './name-skills.ts';
import { readAddedSkills } from './skill-store.ts';
import { readToldAssessments, type ToldAssessment } from './told-assessment-store.ts';

/** What one self-assessment told of one skill. */
export interface ToldSkillOf {
  readonly told: Omit<ToldAssessment, 'skills'>;
  readonly skill: string;
  readonly names: { readonly it: string; readonly en: string };
  readonly reading: SkillReading;
}

/** Every skill of every self-assessment that cities told, cities by name, the newest first: everybody's. */
export function toldSkills(ctx: Ctx): Promise<ToldSkillOf[]> {
  return read(ctx, async (tx) => {
    const [told, added] = [await readToldAssessments(tx), await readAddedSkills(tx)];
    const named = { it: nameSkills('it', added), en: nameSkills('en', added) };
    const nameOf = (language: 'it' | 'en', code: string) => named[language].find((one) => one.code === code)?.name;
    return told.flatMap(({ skills, ...of }) =>
      skills.map(({ skill, reading }) => ({
        told: of,
        skill,
        names: { it: nameOf('it', skill) ?? skill, en: nameOf('en', skill) ?? skill },
        reading,
      })),
    );
  });
}
