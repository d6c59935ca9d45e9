import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockFile, readLiveFiles } from '../file-store.ts';
import type { NoticeText } from '../model.ts';
import { insertNotice, insertVersion, lockNotice, readVersions } from './notice-store.ts';
import { mayPublishNotice } from '../policy.ts';
import { readDossier } from '../read-dossiers.ts';
import { settle } from '../settle/settle.ts';

export type PublishOutcome =
  | { readonly kind: 'published'; readonly noticeId: string; readonly version: number }
  /** Somebody else published a version since this one was begun. */
  | { readonly kind: 'overtaken'; readonly version: number }
  | { readonly kind: 'denied' | 'unknown' };

/** Opens a notice. It stays open: one applies at any time. */
export async function openNotice(
  ctx: Ctx,
  text: NoticeText,
  given: { readonly madeUp?: boolean } = {},
): Promise<PublishOutcome> {
  const permit = mayPublishNotice(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  const noticeId = ctx.newId();
  return transact(ctx, async (tx) => {
    await insertNotice(permit, tx, { id: noticeId, openedAt: ctx.now, madeUp: given.madeUp ?? false });
    await insertVersion(permit, tx, { ...text, noticeId, version: 1, publishedAt: ctx.now, publishedBy: byWhom(ctx) });
    await recordAudit(tx, ctx, 'accreditation-notice-published', 'accreditation', noticeId);
    return { kind: 'published', noticeId, version: 1 };
  });
}

/** Publishes the next version of a notice; until when those accredited under the older ones must meet it is one of its rules. */
export async function publishVersion(
  ctx: Ctx,
  noticeId: string,
  seen: number,
  text: NoticeText,
): Promise<PublishOutcome> {
  const permit = mayPublishNotice(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    if (!(await lockNotice(tx, noticeId))) return { kind: 'unknown' };
    const latest = (await readVersions(tx, [noticeId])).at(-1)?.version ?? 0;
    if (latest !== seen) return { kind: 'overtaken', version: latest };
    const version = latest + 1;
    await insertVersion(permit, tx, { ...text, noticeId, version, publishedAt: ctx.now, publishedBy: byWhom(ctx) });
    await recordAudit(tx, ctx, 'accreditation-notice-published', 'accreditation', noticeId);
    // The last day of who does not meet it yet may be nearer now.
    for (const { id } of await readLiveFiles(tx, noticeId)) {
      const file = await lockFile(tx, id);
      if (file !== undefined) await settle(tx, ctx, await readDossier(tx, file), 'facts');
    }
    return { kind: 'published', noticeId, version };
  });
}

function byWhom({ actor }: Ctx): string | undefined {
  return actor.kind === 'staff' ? actor.accountId : undefined;
}
