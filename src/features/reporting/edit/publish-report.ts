import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { readFigures } from '../figures/figure-source.ts';
import { findMoved, referencesOf } from '../figures/find-moved.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { readLastWords } from '../contribute/contribution-word-store.ts';
import { sayWhatBecame } from '../contribute/say-what-became.ts';
import type { InLanguages, Section } from '../model.ts';
import { mayWriteReport, type ReportPermit } from '../policy.ts';
import { readSections, readTitle, writeTitle } from '../report-store.ts';
import { insertVersion } from '../version-store.ts';
import { contentOf } from './content-of.ts';
import type { SaveOutcome } from './save-section.ts';

export type PublishOutcome =
  | { readonly kind: 'published'; readonly number: number }
  | { readonly kind: 'denied' }
  /** No section is approved. */
  | { readonly kind: 'nothing-approved' }
  /** Figures of these sections say something else now, and nobody has decided. */
  | { readonly kind: 'figures-moved'; readonly sections: readonly string[] };

/** Publishes what is approved as the next version. It never changes afterwards. */
export async function publishReport(ctx: Ctx): Promise<PublishOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const figures = await readFigures(ctx, referencesOf(await read(ctx, readSections)));
  return transact(ctx, async (tx): Promise<PublishOutcome> => {
    const [title, all] = [await readTitle(tx), await readSections(tx)];
    const approved = all.filter(({ state }) => state === 'approved');
    if (title === undefined || approved.length === 0) return { kind: 'nothing-approved' };
    const moved = approved.filter((section) => findMoved(section, figures).length > 0);
    if (moved.length > 0) return { kind: 'figures-moved', sections: moved.map(({ id }) => id) };
    const number = await insertVersion(tx, permit, contentOf(title, approved), {
      at: ctx.now,
      by: actorId(ctx.actor) ?? null,
    });
    await recordAudit(tx, ctx, 'report-published', 'report-version');
    await sayWhatCameOut(tx, ctx, permit, { sections: approved, version: number });
    return { kind: 'published', number };
  });
}

/** Tells whoever sent the text of a section that it came out; once, until something else happens to it. */
async function sayWhatCameOut(
  tx: Tx,
  ctx: Ctx,
  permit: ReportPermit<'write'>,
  { sections, version }: { readonly sections: readonly Section[]; readonly version: number },
): Promise<void> {
  const sent = sections.filter(({ from }) => from !== null);
  if (sent.length === 0) return;
  const last = await readLastWords(tx);
  for (const section of sent)
    if (last.get(section.from?.contributionId ?? '') !== 'published')
      await sayWhatBecame(tx, ctx, permit, section, 'published', version);
}

/** Names the report. */
export async function nameReport(ctx: Ctx, title: InLanguages): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    await writeTitle(tx, permit, title, ctx.now);
    await recordAudit(tx, ctx, 'report-written', 'report-version');
    return { kind: 'saved' };
  });
}
