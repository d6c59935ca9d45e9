import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { mailStaff } from '../../people/public.ts';
import { learningPath } from '../parties.ts';
import { mayCleanLearning } from '../policy.ts';
import type { Question } from './model.ts';
import { readQuestion, readUntold } from './question-store.ts';

type Told = 'asked' | 'answered' | 'told' | 'due';

/**
 * Writes to who speaks for a city that another one asks, that its own question has an answer, or what came of its answer: each once, and what came of it each
 * time that it is said anew.
 */
export async function tellQuestion(ctx: Ctx, id: string, what: Exclude<Told, 'due'>): Promise<void> {
  await transact(ctx, async (tx) => {
    const question = await readQuestion(tx, id);
    if (question !== undefined) await write(tx, ctx, question, what);
  });
}

async function write(tx: Tx, ctx: Ctx, question: Question, what: Told): Promise<void> {
  const t = messages(ctx.language).benchlearning.letters;
  const other = question.toId === ctx.municipality.tenantId ? question.fromName : question.toName;
  const link = ctx.links.absolute(learningPath(ctx, `/confronto/domande/${question.id}`));
  const once = what === 'told' ? `${question.id}:${question.outcomeId ?? ''}` : question.id;
  await mailStaff(tx, ctx, ['city-manager', 'community-manager'], {
    subject: t[what].subject(other),
    body: t[what].body(other, link),
    eventKey: `question-${what}:${once}`,
  });
}

const dayMs = 86_400_000;
/** So long after the two agreed to meet, who asked is asked in turn what came of it; and no later than the fortnight that follows. */
const daysUntilDue = { from: 90, to: 104 } as const;

/** Asks once, by the clock, what came of meetings of which nothing was told; gives of how many. */
export async function remindOfOutcomes(ctx: Ctx): Promise<number> {
  if (mayCleanLearning(ctx) === undefined) return 0;
  const ago = (days: number) => new Date(ctx.now.getTime() - days * dayMs);
  const window = { from: ago(daysUntilDue.to), to: ago(daysUntilDue.from) };
  const due = await read(ctx, (tx) => readUntold(tx, window));
  for (const id of due)
    await transact(ctx, async (tx) => {
      const question = await readQuestion(tx, id);
      if (question !== undefined && question.adopted === null) await write(tx, ctx, question, 'due');
    });
  return due.length;
}
