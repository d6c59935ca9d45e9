import { messages } from '../../../i18n/index.ts';
import { readRecord, transact, type Ctx } from '../../context.ts';
import { actorId, mailStaff, recordAudit } from '../../people/public.ts';
import { mayAskTheLab, mayWriteReport } from '../policy.ts';
import {
  countQuestionsSince,
  insertQuestion,
  readQuestions,
  settleQuestion,
  type Question,
  type ReceivedQuestion,
} from './question-store.ts';

/** More than these in a day are no bodies that ask. */
const mostADay = 50;
const dayMs = 24 * 3600 * 1000;

export type AskOutcome = 'asked' | 'too-many' | 'denied';

/** Keeps what a body wrote and tells the lab that something came: what it says stays out of the mail. */
export async function askTheLab(ctx: Ctx, question: Question): Promise<AskOutcome> {
  const permit = mayAskTheLab(ctx);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx): Promise<AskOutcome> => {
    if ((await countQuestionsSince(tx, new Date(ctx.now.getTime() - dayMs))) >= mostADay) return 'too-many';
    if (!(await insertQuestion(tx, permit, question, ctx.now))) return 'asked';
    const { it, en } = { it: messages('it').contact, en: messages('en').contact };
    const link = ctx.links.absolute('/contatto/richieste');
    await mailStaff(tx, ctx, ['lab-coordinator', 'administrator'], {
      subject: it.mailSubject,
      body: `${it.mailBody(link)}\n\n${en.mailBody(link)}`,
      eventKey: `lab-question:${question.id}`,
    });
    await recordAudit(tx, ctx, 'lab-asked', 'lab-question', question.id);
    return 'asked';
  });
}

/** What came, for the lab: each reading is on record. Undefined for anybody else. */
export async function receivedQuestions(ctx: Ctx): Promise<readonly ReceivedQuestion[] | undefined> {
  if (mayWriteReport(ctx) === undefined) return undefined;
  return readRecord(ctx, async (tx) => {
    const all = await readQuestions(tx);
    if (all.length > 0) await recordAudit(tx, ctx, 'lab-question-read', 'lab-question');
    return all;
  });
}

/** Somebody of the lab has answered it. */
export async function settleAsked(ctx: Ctx, id: string): Promise<'settled' | 'unknown' | 'denied'> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await settleQuestion(tx, permit, id, { at: ctx.now, by: actorId(ctx.actor) ?? null }))) return 'unknown';
    await recordAudit(tx, ctx, 'lab-question-settled', 'lab-question', id);
    return 'settled';
  });
}
