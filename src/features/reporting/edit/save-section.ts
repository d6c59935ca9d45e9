import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import type { Reading } from '../figures/reading.ts';
import { referencesInTexts } from '../markup/references-in.ts';
import type { SectionText } from '../model.ts';
import { mayWriteReport } from '../policy.ts';
import { insertSection, keepReadings, readSection, readTitle, updateSection, writeTitle } from '../report-store.ts';
import { messages } from '../../../i18n/index.ts';

export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unknown' }
  /** Somebody else changed it since it was read. */
  | { readonly kind: 'meanwhile' }
  /** Who wrote it last does not approve it. */
  | { readonly kind: 'own-text' };

/** A section as it was read: revision 0 is one that does not exist yet. */
export interface SectionAsRead {
  readonly id: string;
  readonly revision: number;
}

/** Writes a section; its new figures are read as they are now, those it had keep what they said. */
export async function saveSection(
  ctx: Ctx,
  asRead: SectionAsRead,
  text: SectionText,
  figures: ReadonlyMap<string, Reading>,
): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const change = { at: ctx.now, by: actorId(ctx.actor) ?? null };
  const readings = referencesInTexts([text.body.it, text.body.en]).flatMap((reference) => figures.get(reference) ?? []);
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    if (asRead.revision === 0) {
      if ((await readTitle(tx)) === undefined) await writeTitle(tx, permit, firstTitle(), ctx.now);
      await insertSection(tx, permit, asRead.id, text, change);
    } else if (!(await updateSection(tx, permit, asRead, text, change))) {
      return { kind: (await readSection(tx, asRead.id)) === undefined ? 'unknown' : 'meanwhile' };
    }
    await keepReadings(tx, permit, asRead.id, readings, ctx.now);
    await recordAudit(tx, ctx, 'report-written', 'report-section', asRead.id);
    return { kind: 'saved' };
  });
}

/** What the report is called until somebody gives it another name. */
function firstTitle() {
  return { it: messages('it').reporting.firstTitle, en: messages('en').reporting.firstTitle };
}
