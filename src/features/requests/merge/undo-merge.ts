import type { Language } from '../../../i18n/index.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { RequestView } from '../model.ts';
import { mayAnswerMerge } from '../policy.ts';
import { lockRequest, requestById } from '../request-store.ts';
import { writeToHousehold } from '../follow/write-to-household.ts';
import { daysToUndo, decideUndo, standingAfterUndo } from './decide-undo.ts';
import { lockMergeDone, mergesDone, moveHouseholdBack, reopenDropped } from './undo-store.ts';

/** A merge that can still be undone: the other request, and until when. */
export interface UndoableMerge {
  readonly id: string;
  readonly other: Pick<RequestView, 'id' | 'code' | 'kindOfHelp' | 'channel' | 'createdAt'>;
  readonly mergedAt: Date;
  readonly until: Date;
}

/** What can be undone of a request, for whoever may read it. */
export function readUndoable(ctx: Ctx, requestId: string): Promise<UndoableMerge[]> {
  if (mayAnswerMerge(ctx.actor, requestId) === undefined) return Promise.resolve([]);
  const since = new Date(ctx.now.getTime() - daysToUndo * 86_400_000);
  return read(ctx, async (tx) => {
    const undoable: UndoableMerge[] = [];
    for (const merge of await mergesDone(tx, requestId, since)) {
      const other = await requestById(tx, merge.keepId === requestId ? merge.dropId : merge.keepId);
      const kept = merge.keepId === requestId ? await requestById(tx, requestId) : other;
      const decision = kept && decideUndo(merge, kept.status, ctx.now);
      if (other !== undefined && decision?.kind === 'may')
        undoable.push({ id: merge.id, other, mergedAt: merge.mergedAt, until: decision.until });
    }
    return undoable;
  });
}

export type UndoOutcome = 'undone' | 'too-late' | 'denied';

/**
 * Makes two requests of one again, for the person by its link or for the desk; twice is the same as once. Each household gets a
 * letter with a link of its own.
 */
export function undoMerge(ctx: Ctx, requestId: string, mergeId: string): Promise<UndoOutcome> {
  const permit = mayAnswerMerge(ctx.actor, requestId);
  if (permit === undefined) return Promise.resolve('denied');
  return transact(ctx, async (tx) => {
    const merge = await lockMergeDone(tx, mergeId, requestId);
    if (merge === undefined) return 'denied';
    if (merge.undone) return 'undone';
    // In one order, whoever else locks the two.
    const [first = '', second = ''] = [merge.keepId, merge.dropId].sort();
    const locked = [await lockRequest(tx, first), await lockRequest(tx, second)];
    const [keep, drop] = [merge.keepId, merge.dropId].map((id) => locked.find((request) => request?.id === id));
    if (keep === undefined || drop === undefined) return 'denied';
    if (decideUndo(merge, keep.status, ctx.now).kind === 'may-not') return 'too-late';
    await moveHouseholdBack(tx, permit, merge, ctx.now);
    await reopenDropped(tx, permit, drop.id, standingAfterUndo(merge, drop, ctx.now), ctx.now);
    for (const { id } of [keep, drop]) {
      await recordAudit(tx, ctx, 'merge-undone', 'request', id);
      await tellUndone(tx, ctx, id, merge.id);
    }
    return 'undone';
  });
}

function tellUndone(tx: Tx, ctx: Ctx, requestId: string, mergeId: string): Promise<void> {
  const { name: municipality } = ctx.municipality;
  const words = (language: Language, link: string) => messages(language).merge.undo.mail({ municipality, link });
  return writeToHousehold(tx, ctx, requestId, {
    subject: (language) => words(language, '').subject,
    body: (link, language) => words(language, link).body,
    eventKey: `merge:${mergeId}:undone:${requestId}`,
    paper: {
      kind: 'merge-undone',
      about: 'merge',
      asks: 'nothing',
      words: (language, { code }) => messages(language).paperLetters.mergeUndone(code),
    },
  });
}
