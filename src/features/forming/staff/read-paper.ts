import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayReadMembersOf } from '../policy.ts';
import { paperLetters, type PaperLetter } from './paper-store.ts';

const mostAtOnce = 60;

/** Letters to print, by the codes of their requests; undefined for who does not work with families. */
export async function readPaperLetters(ctx: Ctx): Promise<readonly PaperLetter[] | undefined> {
  if (!mayReadMembersOf(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const letters = await paperLetters(tx, mostAtOnce);
    for (const { requestId } of letters) await recordAudit(tx, ctx, 'request-read', 'request', requestId);
    return letters;
  });
}
