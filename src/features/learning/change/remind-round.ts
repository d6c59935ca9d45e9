import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { mailStaff, queueMessage, recordAudit } from '../../people/public.ts';
import { learningPath } from '../parties.ts';
import { mayCleanLearning, type LearningPermit } from '../policy.ts';
import { isOver } from './keep-round.ts';
import type { Round } from './model.ts';
import { lockRound, noteReminded, readMailboxes, readRounds, type Mailbox } from './round-store.ts';
import { countUrns, insertLinks } from './urn-store.ts';
import { dayInWords, halfInWords } from './words.ts';

/** So long before the last day those asked are reminded, once. */
export const reminderDays = 7;

/** Reminds of rounds that end within a week, by the clock; gives how many. One that was opened today is not reminded of yet. */
export async function remindOfRounds(ctx: Ctx): Promise<number> {
  const permit = mayCleanLearning(ctx);
  if (permit === undefined) return 0;
  const due = (await read(ctx, readRounds)).filter((round) => isDue(round, ctx.now));
  for (const { halfYear } of due)
    await transact(ctx, async (tx) => {
      const round = await lockRound(tx, halfYear);
      if (round === undefined || !isDue(round, ctx.now)) return;
      await noteReminded(tx, permit, round.id, dateAt(ctx.now));
      await remindBodies(tx, ctx, permit, round);
      await remindKeepers(tx, ctx, round);
      await recordAudit(tx, ctx, 'change-round-reminded', 'change-round', round.id);
    });
  return due.length;
}

function isDue(round: Round, now: Date): boolean {
  const days = (readDay(round.closesOn) ?? 0) - todayAt(now);
  return round.remindedOn === null && !isOver(round, now) && days <= reminderDays && round.openedOn < dateAt(now);
}

/**
 * Writes to the mailboxes that were given. Of an anonymous round all of them get the same letter with the same new link, since nobody knows who has answered, and
 * a link apiece would tell them apart. Of a signed one, the offices from which nothing has come.
 */
async function remindBodies(tx: Tx, ctx: Ctx, permit: LearningPermit<'clean'>, round: Round): Promise<void> {
  const urns = await countUrns(tx, round.id);
  const mailboxes = await readMailboxes(tx, round.id);
  for (const urn of urns) {
    const silent = round.mode === 'anonymous' ? mailboxes : ofSilent(mailboxes, urn);
    if (silent.length === 0) continue;
    const token = ctx.newToken();
    await insertLinks(tx, permit, [{ urnId: urn.id, tokenHash: hashToken(token) }]);
    const link = ctx.links.absolute(learningPath(ctx, `/cambiamento/rispondi/${token}`));
    const t = messages(ctx.language).changeLetters;
    const body = t.reminder[round.mode](ctx.municipality.name, dayInWords(ctx.language, round.closesOn), link);
    for (const { bodyId, email } of silent)
      await queueMessage(tx, ctx, {
        recipient: email,
        subject: t.reminderSubject(ctx.municipality.name),
        body,
        eventKey: `change-reminder:${round.id}:${bodyId}`,
      });
  }
}

function ofSilent(
  mailboxes: readonly Mailbox[],
  urn: { readonly bodyId: string | null; readonly answered: number },
): readonly Mailbox[] {
  return urn.answered > 0 ? [] : mailboxes.filter(({ bodyId }) => bodyId === urn.bodyId);
}

/** Those who answer for the round know whom to speak to: not who has answered, which the letter does not say. */
async function remindKeepers(tx: Tx, ctx: Ctx, round: Round): Promise<void> {
  const t = messages(ctx.language).changeLetters;
  const page = ctx.links.absolute(learningPath(ctx, `/cambiamento/${round.halfYear}`));
  await mailStaff(tx, ctx, ['city-manager', 'community-manager'], {
    subject: t.keeperSubject(halfInWords(ctx.language, round.halfYear).toLowerCase()),
    body: t.keeper(dayInWords(ctx.language, round.closesOn), page),
    eventKey: `change-reminder-keeper:${round.id}`,
  });
}
