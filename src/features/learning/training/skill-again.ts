import type { ChangeVerdict } from '../../../domain/training/read-change.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { assessmentsAcross, type AcrossSkills } from './assessments-across.ts';
import { countVerdicts, verdictsQuery } from './told-assessment-store.ts';

export const verdicts = ['more', 'less', 'could-be-chance', 'too-few-to-say'] as const satisfies ChangeVerdict[];

export interface SkillAgain {
  readonly skill: AcrossSkills['skills'][number];
  readonly told: AcrossSkills['told'];
  /** How often the page says each thing, and whether the query says the same. */
  readonly rows: readonly { readonly verdict: ChangeVerdict; readonly times: number; readonly again: Again }[];
  readonly again: Again;
  readonly query: string;
}

/** One skill over all that cities told of it, counted once more by its query. Everybody's. */
export async function skillAcrossAgain(ctx: Ctx, code: string): Promise<SkillAgain | undefined> {
  const { told, skills } = await assessmentsAcross(ctx);
  const skill = skills.find((one) => one.skill.code === code);
  if (skill === undefined) return undefined;
  const counted = new Map((await read(ctx, (tx) => countVerdicts(tx, code))).map((one) => [one.verdict, one.times]));
  const rows = verdicts.map((verdict) => {
    const times = skill.across.verdicts[verdict];
    return { verdict, times, again: (counted.get(verdict) ?? 0) === times ? ('same' as const) : ('moved' as const) };
  });
  const again = rows.some((one) => one.again === 'moved') ? 'moved' : 'same';
  const saidOf = told.filter(({ skills: all }) => all.some((one) => one.skill === code));
  return { skill, told: saidOf, rows, again, query: verdictsQuery };
}
