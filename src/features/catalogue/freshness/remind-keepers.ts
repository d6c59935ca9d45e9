import { readDay, writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { insertLink } from '../keeping/link-store.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../policy.ts';
import { noteReminded, readOwedReminders, type OwedReminder } from './reminder-store.ts';

/** So many entries in one letter: one night more for who has more. */
const mostInLetter = 20;
const mostInRun = 500;
export const confirmDays = 60;
const msPerDay = 86_400_000;

/**
 * Asks keepers whether their entries are still right, before the term ends and after. One letter a mailbox; letter, links
 * and the note that it was sent are one transaction, so that nobody is asked twice. Returns how many letters.
 */
export async function remindKeepers(ctx: Ctx): Promise<number> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 0;
  return transact(ctx, async (tx) => {
    const byMailbox = Map.groupBy(await readOwedReminders(tx, mostInRun), ({ mailbox }) => mailbox);
    for (const [mailbox, owed] of byMailbox) await remind(tx, ctx, permit, mailbox, owed.slice(0, mostInLetter));
    return byMailbox.size;
  });
}

async function remind(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  mailbox: string,
  owed: readonly OwedReminder[],
): Promise<void> {
  const t = messages(ctx.language).keepingLetters;
  const today = writeDay(todayAt(ctx.now));
  const entries: { title: string; link: string; due: string; over: boolean }[] = [];
  for (const { serviceId, title, dueOn, kind } of owed) {
    const token = ctx.newToken();
    await insertLink(tx, {
      tokenHash: hashToken(token),
      kind: 'confirm',
      serviceId,
      mailbox,
      madeAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + confirmDays * msPerDay),
    });
    const due = formats(ctx.language).date(new Date((readDay(dueOn) ?? 0) * msPerDay));
    entries.push({ title, link: ctx.links.absolute(`/confermo/${token}`), due, over: kind === 'after' });
  }
  await queueMessage(tx, ctx, {
    recipient: mailbox,
    ...t.reminder({ municipality: ctx.municipality.name, entries, days: confirmDays }),
    eventKey: `freshness:${today}:${owed[0]?.kind}:${owed[0]?.serviceId}`,
  });
  await noteReminded(tx, permit, owed, today);
}
