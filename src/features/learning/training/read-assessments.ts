import { ablePoint } from '../../../domain/training/scale.ts';
import { readChange, type SkillAnswers, type SkillReading } from '../../../domain/training/read-change.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { mayOpenAssessment } from '../policy.ts';
import { readAssessment, readAssessments, readCounts, type Assessment, type Counts } from './assessment-store.ts';
import type { NamedSkill } from './model.ts';
import { nameSkills, skillsOf } from './name-skills.ts';
import { readAddedSkills } from './skill-store.ts';
import { readToldOn } from './told-assessment-store.ts';

/** A skill with what may be said of it. */
export interface ReadSkill {
  readonly skill: NamedSkill;
  readonly reading: SkillReading;
}

export interface AssessmentView {
  readonly assessment: Assessment;
  readonly skills: readonly NamedSkill[];
  /** Only of one that is closed: a result that is read once cannot be subtracted from the next. */
  readonly results: readonly ReadSkill[] | undefined;
  /** When everybody was told of it, if ever. */
  readonly toldOn: Date | undefined;
}

/** The tenant's own self-assessments, for whoever opens them. */
export async function listAssessments(ctx: Ctx): Promise<readonly Assessment[] | undefined> {
  return mayOpenAssessment(ctx) === undefined ? undefined : read(ctx, readAssessments);
}

export async function viewAssessment(ctx: Ctx, id: string): Promise<AssessmentView | undefined> {
  return read(ctx, (tx) => viewOwn(tx, ctx, id));
}

export async function viewOwn(tx: Tx, ctx: Ctx, id: string): Promise<AssessmentView | undefined> {
  const found = await readAssessment(tx, id);
  return found && viewOf(tx, ctx, found);
}

/** What whoever has the link sees: the questions, and once it is closed the same result as the staff. */
export function viewForAnswering(ctx: Ctx, assessment: Assessment): Promise<AssessmentView> {
  return read(ctx, (tx) => viewOf(tx, ctx, assessment));
}

async function viewOf(tx: Tx, ctx: Ctx, assessment: Assessment): Promise<AssessmentView> {
  const skills = skillsOf(nameSkills(ctx.language, await readAddedSkills(tx)), assessment.skills);
  if (assessment.stage !== 'closed') return { assessment, skills, results: undefined, toldOn: undefined };
  const counts = await readCounts(tx, assessment.id);
  const results = skills.map((skill) => ({ skill, reading: readChange(answersTo(skill.code, counts)) }));
  return { assessment, skills, results, toldOn: await readToldOn(tx, assessment.id) };
}

/** What was answered of one skill, out of all that was counted. */
export function answersTo(code: string, { tally, moves }: Counts): SkillAnswers {
  const side = (name: 'before' | 'after') => {
    const own = tally.filter(({ side: one, skill }) => one === name && skill === code);
    const sum = (rows: typeof own) => rows.reduce((all, { answers }) => all + answers, 0);
    return { yes: sum(own.filter(({ point }) => point >= ablePoint)), of: sum(own) };
  };
  const moved = (name: 'up' | 'same' | 'down') =>
    moves.find(({ skill, moved: one }) => skill === code && one === name)?.people ?? 0;
  return {
    before: side('before'),
    after: side('after'),
    moves: { up: moved('up'), same: moved('same'), down: moved('down') },
  };
}
