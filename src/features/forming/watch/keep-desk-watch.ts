import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/index.ts';
import { readRecord, transact, type Ctx } from '../../context.ts';
import { recordAudit, recordAuditOfMany } from '../../people/public.ts';
import { forgetAddressees, keepAddressee } from '../../requests/public.ts';
import { mayWatchFor } from '../policy.ts';
import { daysWatched } from './ask-watch.ts';
import {
  addresseeOfWatch,
  countDeskWatches,
  deskWatches,
  insertDeskWatch,
  type DeskWatch,
} from './desk-watch-store.ts';

const pageSize = 30;

export interface SaidToDesk {
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
  readonly kindOfHelp: PoolableHelp;
  readonly quarter: string;
}

/** "Tell me when one starts nearby", said at the desk or by phone by somebody without a mailbox: a letter tells them, for half a year. */
export function keepDeskWatch(ctx: Ctx, { kindOfHelp, quarter, ...who }: SaidToDesk): Promise<'kept' | 'denied'> {
  const permit = mayWatchFor(ctx.actor);
  if (permit === undefined) return Promise.resolve('denied');
  return transact(ctx, async (tx) => {
    const addresseeId = await keepAddressee(tx, ctx, who);
    if (addresseeId === undefined) return 'denied';
    const id = ctx.newId();
    const endsAt = new Date(ctx.now.getTime() + daysWatched * 86_400_000);
    const { language } = who;
    await insertDeskWatch(permit, tx, { id, addresseeId, kindOfHelp, quarter, language, at: ctx.now, endsAt });
    await recordAudit(tx, ctx, 'forming-watch-asked', 'forming-watch', id);
    return 'kept';
  });
}

export interface DeskWatchList {
  readonly watches: readonly DeskWatch[];
  readonly page: number;
  readonly pages: number;
}

/** Whom the desk tells of groups, with their names: each reading leaves a row for each. Undefined for anybody else. */
export function readDeskWatches(ctx: Ctx, page: number): Promise<DeskWatchList | undefined> {
  if (mayWatchFor(ctx.actor) === undefined) return Promise.resolve(undefined);
  return readRecord(ctx, async (tx) => {
    const { now } = ctx;
    const pages = Math.max(1, Math.ceil((await countDeskWatches(tx, now)) / pageSize));
    const shown = Math.min(page, pages);
    const watches = await deskWatches(tx, { now, limit: pageSize, offset: (shown - 1) * pageSize });
    const read = { action: 'forming-watch-read', subject: 'forming-watch' } as const;
    await recordAuditOfMany(
      tx,
      ctx,
      watches.map(({ id }) => ({ ...read, subjectId: id })),
    );
    return { watches, page: shown, pages };
  });
}

/** They want to be told no more: name, telephone and letters are deleted at once. `gone`: they were before. */
export function stopDeskWatch(ctx: Ctx, id: string): Promise<'stopped' | 'gone' | 'denied'> {
  if (mayWatchFor(ctx.actor) === undefined) return Promise.resolve('denied');
  return transact(ctx, async (tx) => {
    const addresseeId = await addresseeOfWatch(tx, id);
    if (addresseeId === undefined) return 'gone';
    await forgetAddressees(tx, [addresseeId]);
    await recordAudit(tx, ctx, 'forming-watch-stopped', 'forming-watch', id);
    return 'stopped';
  });
}
