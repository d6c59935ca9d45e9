import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { readEntry } from '../entries/entry-store.ts';
import { countLinks, insertLink } from './link-store.ts';

export const claimHours = 24;
const msPerHour = 3_600_000;
/** A button that anybody can press must not become a way to flood a mailbox. */
const mostADay = 5;
const minutesBetween = 10;

/**
 * Sends a link that works once to the mailbox that an entry names; whoever asks names none. Nothing is answered: whether
 * there is a mailbox, and whether a letter left, is nobody's business.
 */
export async function askClaim(ctx: Ctx, serviceId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const entry = await readEntry(tx, serviceId);
    const mailbox = entry?.mailbox ?? undefined;
    if (entry === undefined || mailbox === undefined) return;
    const since = (hours: number) => new Date(ctx.now.getTime() - hours * msPerHour);
    const sent = await countLinks(tx, { mailbox, serviceId }, { day: since(24), moment: since(minutesBetween / 60) });
    if (sent.justNow || sent.ofMailbox >= mostADay) return;
    const token = ctx.newToken();
    const tokenHash = hashToken(token);
    const expiresAt = new Date(ctx.now.getTime() + claimHours * msPerHour);
    await insertLink(tx, { tokenHash, kind: 'claim', serviceId, mailbox, madeAt: ctx.now, expiresAt });
    const t = messages(ctx.language).keeping.letters;
    const facts = {
      municipality: ctx.municipality.name,
      title: entry.content.title,
      link: ctx.links.absolute(`/tengo/apri/${token}`),
      hours: claimHours,
    };
    await queueMessage(tx, ctx, {
      recipient: mailbox,
      subject: t.claimSubject(facts),
      body: t.claim(facts),
      eventKey: `claim:${tokenHash.toString('hex')}`,
    });
    await recordAudit(tx, ctx, 'entry-claim-asked', 'service', serviceId);
  });
}
