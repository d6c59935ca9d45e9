import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { readClusters } from '../clusters/cluster-store.ts';
import { insertFigures } from '../figures/figure-store.ts';
import type { ContextIndicator } from '../model.ts';
import { mayWriteDiagnosis } from '../policy.ts';
import { insertContextIndicators } from './context-store.ts';
import { readContextRows, readFigureRows, type ReadFigure, type ReadRows } from './read-rows.ts';

export const importKinds = ['figures', 'context'] as const;
export type ImportKind = (typeof importKinds)[number];

export type ImportOutcome =
  | { readonly kind: 'denied' }
  /** What was read; written only when it was no trial and every row could be taken. */
  | { readonly kind: 'seen'; readonly read: ReadRows<ReadFigure | ContextIndicator>; readonly written: number };

/** Reads a table of figures, or of indicators of context; a trial writes nothing, and neither does a table with a wrong row. */
export async function importRows(ctx: Ctx, what: ImportKind, text: string, trial: boolean): Promise<ImportOutcome> {
  const permit = mayWriteDiagnosis(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  const figures = what === 'figures' ? readFigureRows(text, await read(ctx, readClusters)) : undefined;
  const context = what === 'context' ? readContextRows(text) : undefined;
  const seen = figures ?? context;
  if (seen === undefined) throw new Error('a table is of figures or of context');
  if (trial || seen.kind !== 'read' || seen.wrong.length > 0 || seen.rows.length === 0)
    return { kind: 'seen', read: seen, written: 0 };
  const by = { at: ctx.now, by: ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined };
  return transact<ImportOutcome>(ctx, async (tx) => {
    if (figures?.kind === 'read') {
      const rows = figures.rows.map(({ figure, ...where }) => ({ ...figure, ...where, id: ctx.newId() }));
      await insertFigures(permit, tx, rows, by);
    }
    if (context?.kind === 'read') {
      const rows = context.rows.map((indicator) => ({ ...indicator, id: ctx.newId() }));
      await insertContextIndicators(permit, tx, rows, by);
    }
    await recordAudit(tx, ctx, 'diagnosis-imported', 'diagnosis');
    return { kind: 'seen', read: seen, written: seen.rows.length };
  });
}
