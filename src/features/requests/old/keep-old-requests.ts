import { messages } from '../../../i18n/index.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { letterAnswered } from '../letters/keep-on-paper.ts';
import { writeToHousehold } from '../follow/write-to-household.ts';
import { mayChangeRequest, mayMoveRequests } from '../policy.ts';
import { moveRequests } from '../request-store.ts';
import { touchRequest, untouchedRequests } from './old-store.ts';

/** Days without a sign after which a household is asked whether it still needs help, and after which its request ends. */
export const daysToAsk = 335;
export const daysToEnd = 365;
/** Days in which the letter may still leave, if the job did not run on the first. */
const daysOfLetter = 5;
const atOnce = 500;

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** Asks those who have been silent for long, and withdraws what nobody needs any more: data without a use does not stay. */
export async function keepOldRequests(ctx: Ctx): Promise<{ readonly asked: number; readonly ended: number }> {
  const permit = ctx.actor.kind === 'system' ? mayMoveRequests(ctx.actor) : undefined;
  if (permit === undefined) return { asked: 0, ended: 0 };
  const [first, last] = [daysBefore(ctx.now, daysToAsk + daysOfLetter), daysBefore(ctx.now, daysToAsk)];
  const silent = await read(ctx, (tx) => untouchedRequests(tx, first, last, atOnce));
  for (const { id, updatedAt } of silent)
    await transact(ctx, (tx) => writeToHousehold(tx, ctx, id, letter(ctx, id, updatedAt)));
  const over = await read(ctx, (tx) => untouchedRequests(tx, new Date(0), daysBefore(ctx.now, daysToEnd), atOnce));
  let ended = 0;
  for (const { id } of over)
    await transact(ctx, async (tx) => {
      const from = ['waiting', 'individual', 'to-professionals'] as const;
      const moved = await moveRequests(tx, permit, { requestIds: [id], from, to: 'withdrawn' }, ctx.now);
      ended += moved.length;
      for (const each of moved) await recordAudit(tx, ctx, 'request-withdrawn', 'request', each);
    });
  return { asked: silent.length, ended };
}

function letter(ctx: Ctx, id: string, since: Date) {
  const { name: municipality } = ctx.municipality;
  const words = (language: Ctx['language'], link: string) =>
    messages(language).requests.mail.still({ municipality, link });
  return {
    subject: (language: Ctx['language']) => words(language, '').subject,
    body: (link: string, language: Ctx['language']) => words(language, link).body,
    // One letter for one silence, however often the job runs.
    eventKey: `request:${id}:still:${since.toISOString().slice(0, 10)}`,
    paper: {
      kind: 'still-needed',
      about: 'still-needed',
      asks: 'answer',
      words: (language: Ctx['language']) => messages(language).paperLetters.stillNeeded(),
    } as const,
  };
}

/** The household still needs it: the year begins again. */
export async function sayStillNeeded(ctx: Ctx, requestId: string): Promise<'kept' | 'denied'> {
  const permit = mayChangeRequest(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await touchRequest(tx, permit, requestId, ctx.now))) return 'denied';
    await recordAudit(tx, ctx, 'request-changed', 'request', requestId);
    await letterAnswered(tx, ctx, requestId, 'still-needed');
    return 'kept';
  });
}
