import { messages } from '../../../i18n/index.ts';
import { transact, type Ctx } from '../../context.ts';
import { mailStaff } from '../../people/public.ts';
import { learningPath } from '../parties.ts';
import { readQuestion } from './question-store.ts';

/** Writes to who speaks for a city that another one asks, or that its own question has an answer: each once. */
export async function tellQuestion(ctx: Ctx, id: string, what: 'asked' | 'answered'): Promise<void> {
  await transact(ctx, async (tx) => {
    const question = await readQuestion(tx, id);
    if (question === undefined) return;
    const t = messages(ctx.language).benchlearning.letters;
    const link = ctx.links.absolute(learningPath(ctx, `/confronto/domande/${id}`));
    const letter =
      what === 'asked'
        ? { subject: t.askedSubject(question.fromName), body: t.asked(question.fromName, link) }
        : { subject: t.answeredSubject(question.toName), body: t.answered(question.toName, link) };
    await mailStaff(tx, ctx, ['city-manager', 'community-manager'], { ...letter, eventKey: `question-${what}:${id}` });
  });
}
