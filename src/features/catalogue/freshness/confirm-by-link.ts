import { dateAt } from '../../../domain/schedule/today.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { readEntry } from '../entries/entry-store.ts';
import { readUsableLink, useLinkUp } from '../keeping/link-store.ts';
import { mayConfirmByLink } from '../policy.ts';
import type { ServiceSheet } from '../sheet/model.ts';
import { readSheets } from '../sheet/sheet-store.ts';
import { markChecked } from './mark-checked.ts';

/** The sheet that a link is about, as readers see it; undefined where the link opens nothing (any more). */
export function openByLink(ctx: Ctx, token: string): Promise<ServiceSheet | undefined> {
  return read(ctx, async (tx) => {
    const link = await linkOf(tx, ctx, token);
    if (link === undefined) return undefined;
    const [sheet] = await readSheets(tx, [link.serviceId], dateAt(ctx.now));
    return sheet?.status === 'active' ? sheet : undefined;
  });
}

/** Says that an entry is right, by the link that its own mailbox got. Once: of two presses the second finds nothing. */
export function confirmByLink(ctx: Ctx, token: string): Promise<string | undefined> {
  return transact(ctx, async (tx) => {
    const link = await linkOf(tx, ctx, token);
    const permit = mayConfirmByLink(link);
    if (link === undefined || permit === undefined) return undefined;
    const entry = await readEntry(tx, link.serviceId, { forUpdate: true });
    if (entry?.content.status !== 'active') return undefined;
    if (!(await useLinkUp(tx, hashToken(token), ctx.now))) return undefined;
    await markChecked(tx, ctx, permit, entry, 'provider');
    return entry.id;
  });
}

function linkOf(tx: Tx, ctx: Ctx, token: string) {
  return readUsableLink(tx, hashToken(token), 'confirm', ctx.now);
}
