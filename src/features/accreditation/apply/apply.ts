import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { insertFile } from '../file-store.ts';
import type { Application } from '../model.ts';
import { readVersions } from '../notice/notice-store.ts';
import { mayApply } from '../policy.ts';

export type ApplyOutcome =
  | { readonly kind: 'applied'; readonly fileId: string; readonly token: string }
  /** The organisation has a file under this notice: its link goes to the address that is in it, whoever asks. */
  | { readonly kind: 'has-file' }
  | { readonly kind: 'denied' | 'unknown' };

/** Opens a file under a notice, by its newest rules. Its secret link is mailed to the organisation. */
export async function apply(
  ctx: Ctx,
  noticeId: string,
  application: Application,
  given: { readonly madeUp?: boolean } = {},
): Promise<ApplyOutcome> {
  const permit = mayApply(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  const [fileId, token] = [ctx.newId(), ctx.newToken()];
  return transact(ctx, async (tx) => {
    const newest = (await readVersions(tx, [noticeId])).at(-1);
    if (newest === undefined) return { kind: 'unknown' };
    const { actor } = ctx;
    const made = await insertFile(permit, tx, {
      ...application,
      kindsOfHelp: application.kindsOfHelp.filter((kind) => newest.kindsOfHelp.includes(kind)),
      id: fileId,
      noticeId,
      version: newest.version,
      providerId: actor.kind === 'staff' ? actor.providerId : undefined,
      language: ctx.language,
      linkHash: hashToken(token),
      appliedAt: ctx.now,
      madeUp: given.madeUp ?? false,
    });
    if (!made) return { kind: 'has-file' };
    await recordAudit(tx, ctx, 'accreditation-applied', 'accreditation', fileId);
    const t = messages(ctx.language).accreditationLetters;
    await queueMessage(tx, ctx, {
      recipient: application.email,
      subject: t.appliedSubject,
      body: t.applied({
        organisation: application.organisation,
        notice: newest.title,
        link: ctx.links.absolute(`/accreditamento/domanda/${token}`),
      }),
      eventKey: `accreditation-applied:${fileId}`,
    });
    return { kind: 'applied', fileId, token };
  });
}
