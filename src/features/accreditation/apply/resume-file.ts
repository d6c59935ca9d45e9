import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { readFilesByTaxCode, replaceLink } from './link-store.ts';
import { mayAskLink } from '../policy.ts';

/**
 * Sends an organisation a new link to each of its files, to the address that is in the file: whoever asks learns nothing,
 * not even whether there is one. The older link opens nothing any more.
 */
export async function sendLinkAgain(ctx: Ctx, taxCode: string): Promise<void> {
  const permit = mayAskLink(ctx.actor);
  await transact(ctx, async (tx) => {
    for (const file of await readFilesByTaxCode(tx, taxCode)) {
      const token = ctx.newToken();
      const t = messages(file.language).accreditationLetters;
      // One letter in a quarter of an hour: asking again and again fills nobody's mailbox.
      const quarter = Math.floor(ctx.now.getTime() / 900_000);
      const queued = await queueMessage(tx, ctx, {
        recipient: file.email,
        subject: t.linkSubject,
        body: t.link({ organisation: file.organisation, link: ctx.links.absolute(`/accreditamento/domanda/${token}`) }),
        eventKey: `accreditation-link:${file.id}:${quarter}`,
      });
      if (queued !== undefined) await replaceLink(permit, tx, file.id, hashToken(token));
    }
  });
}
