import { hashToken } from '../../../../platform/auth/token.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import { queueMessage } from '../../../people/public.ts';
import { putCallLink, type TellingPermit } from './link-store.ts';
import { providerMailbox } from './provider-store.ts';

/** For so long the link of a letter opens what became of the group; offering ends with the call. */
export const linkDays = 90;
const msPerDay = 86_400_000;

export interface ProviderLetter {
  readonly subject: string;
  /** `byAccount`: the link is to a page that asks to sign in. Otherwise whoever has the letter has the page. */
  readonly body: (link: string, byAccount: boolean) => string;
  /** Page of the account, without the municipality. */
  readonly accountPage: string;
  readonly eventKey: string;
}

export interface WrittenLetter {
  readonly mailbox: string;
  readonly byAccount: boolean;
}

/**
 * Writes to a provider about a group. Where nobody signs in for it the letter has a link of its own, which takes the place of the
 * last letter's: only its hash is kept. A provider without a mailbox is told on the telephone, by the desk. Returns what was written
 * where, or undefined where nothing was.
 */
export async function writeToProvider(
  permit: TellingPermit,
  tx: Tx,
  ctx: Ctx,
  { poolId, providerId }: { readonly poolId: string; readonly providerId: string },
  { subject, body, accountPage, eventKey }: ProviderLetter,
): Promise<WrittenLetter | undefined> {
  const found = await providerMailbox(tx, providerId);
  if (found === undefined) return undefined;
  const { email: mailbox, hasAccount } = found;
  const token = ctx.newToken();
  const link = ctx.links.absolute(hasAccount ? accountPage : `/raccolte/${token}`);
  const letter = { recipient: mailbox, subject, body: body(link, hasAccount), eventKey };
  // Of an event that was told already the link that was sent stands.
  if ((await queueMessage(tx, ctx, letter)) === undefined) return undefined;
  if (hasAccount) return { mailbox, byAccount: true };
  const expiresAt = new Date(ctx.now.getTime() + linkDays * msPerDay);
  const tokenHash = hashToken(token);
  await putCallLink(permit, tx, { poolId, providerId, tokenHash, mailbox, madeAt: ctx.now, expiresAt });
  return { mailbox, byAccount: false };
}
