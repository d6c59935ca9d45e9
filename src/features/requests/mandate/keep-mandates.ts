import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { writeToHousehold } from '../write-to-household.ts';
import { mayMoveRequests } from '../policy.ts';
import { eraseDocuments, mandatesToRemind, markReminded, type DueMandate } from './mandate-store.ts';

/** Days before its end on which somebody is told that a document expires. */
const remindDays = 30;
/** Days after which a document that proves nothing any more is deleted. */
const daysToKeepDocuments = 30;
const atOnce = 200;

/** What time does to mandates: who holds one is told that it ends, and documents that are over go. Returns how many. */
export async function keepMandates(ctx: Ctx): Promise<{ readonly reminded: number; readonly erased: number }> {
  const permit = ctx.actor.kind === 'system' ? mayMoveRequests(ctx.actor) : undefined;
  if (permit === undefined) return { reminded: 0, erased: 0 };
  const soon = writeDay(todayAt(ctx.now) + remindDays);
  const due = await read(ctx, (tx) => mandatesToRemind(tx, soon, dateAt(ctx.now), atOnce));
  for (const mandate of due)
    await transact(ctx, async (tx) => {
      await markReminded(tx, permit, mandate.requestId, ctx.now);
      await writeToHousehold(tx, ctx, mandate.requestId, reminderOf(ctx, mandate));
    });
  const before = writeDay(todayAt(ctx.now) - daysToKeepDocuments);
  return { reminded: due.length, erased: await transact(ctx, (tx) => eraseDocuments(tx, permit, before)) };
}

function reminderOf(ctx: Ctx, { requestId, expiresOn }: DueMandate) {
  const { name: municipality } = ctx.municipality;
  const words = (language: Language, link: string) =>
    messages(language).mandate.mail.reminder({
      municipality,
      link: `${link}/mandato`,
      by: formats(language).date(new Date(`${expiresOn}T12:00:00Z`)),
    });
  return {
    subject: (language: Language) => words(language, '').subject,
    body: (link: string, language: Language) => words(language, link).body,
    eventKey: `request:${requestId}:mandate:${expiresOn}`,
  };
}
