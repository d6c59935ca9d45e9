import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { learningPath } from '../parties.ts';
import type { AskedBody, Body, MadeLink, Round } from './model.ts';
import { dayInWords } from './words.ts';

/**
 * Writes to the mailboxes of those asked, once, in the transaction that opens the round; gives to how many. Of an anonymous round each gets the link that everybody
 * has: a link apiece would tell them apart. Of a signed one, its own.
 */
export async function inviteBodies(
  tx: Tx,
  ctx: Ctx,
  round: Round,
  links: readonly MadeLink[],
  bodies: readonly (Body & Pick<AskedBody, 'email'>)[],
): Promise<number> {
  const t = messages(ctx.language).changeLetters;
  const until = dayInWords(ctx.language, round.closesOn);
  let invited = 0;
  for (const { id, email } of bodies) {
    const link = links.find(({ body }) => body === null || body.id === id);
    if (email === undefined || link === undefined) continue;
    const address = ctx.links.absolute(learningPath(ctx, `/cambiamento/rispondi/${link.token}`));
    await queueMessage(tx, ctx, {
      recipient: email,
      subject: t.inviteSubject(ctx.municipality.name),
      body: t.invite[round.mode](ctx.municipality.name, until, address),
      eventKey: `change-invite:${round.id}:${id}`,
    });
    invited += 1;
  }
  return invited;
}
