import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import type { Reading } from '../figures/reading.ts';
import { referencesInTexts } from '../markup/references-in.ts';
import { saysOtherwise, sayWhatBecame } from '../contribute/say-what-became.ts';
import { readContribution, type Contribution } from '../contribution-store.ts';
import type { InLanguages, Section, SectionText } from '../model.ts';
import { mayWriteReport, type ReportPermit } from '../policy.ts';
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

/**
 * Writes a section; its new figures are read as they are now, those it had keep what they said. One that is begun from a contribution (its id) says so, and
 * whoever sent that is told when the text is no longer theirs.
 */
export async function saveSection(
  ctx: Ctx,
  asRead: SectionAsRead,
  text: SectionText,
  figures: ReadonlyMap<string, Reading>,
  contributionId?: string,
): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const change = { at: ctx.now, by: actorId(ctx.actor) ?? null };
  const readings = referencesInTexts([text.body.it, text.body.en]).flatMap((reference) => figures.get(reference) ?? []);
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    if (asRead.revision === 0) {
      if ((await readTitle(tx)) === undefined) await writeTitle(tx, permit, firstTitle(), ctx.now);
      await beginSection(tx, ctx, permit, { id: asRead.id, text, contributionId });
    } else {
      const before = await readSection(tx, asRead.id);
      if (!(await updateSection(tx, permit, asRead, text, change)))
        return { kind: before === undefined ? 'unknown' : 'meanwhile' };
      if (before !== undefined) await sayHowItChanged(tx, ctx, permit, before, text);
    }
    await keepReadings(tx, permit, asRead.id, readings, ctx.now);
    await recordAudit(tx, ctx, 'report-written', 'report-section', asRead.id);
    return { kind: 'saved' };
  });
}

/** Whoever sent it is told of another text, and where it is the same that what was approved is a draft again. */
async function sayHowItChanged(
  tx: Tx,
  ctx: Ctx,
  permit: ReportPermit<'write'>,
  before: Section,
  text: SectionText,
): Promise<void> {
  const section = { ...text, from: before.from };
  if (saysOtherwise(before, text)) await sayWhatBecame(tx, ctx, permit, section, 'changed');
  else if (before.state === 'approved') await sayWhatBecame(tx, ctx, permit, section, 'returned');
}

async function beginSection(
  tx: Tx,
  ctx: Ctx,
  permit: ReportPermit<'write'>,
  {
    id,
    text,
    contributionId,
  }: { readonly id: string; readonly text: SectionText; readonly contributionId?: string | undefined },
): Promise<void> {
  const sent = contributionId === undefined ? undefined : await readContribution(tx, contributionId);
  const from = sent === undefined ? null : { cityId: sent.cityId, contributionId: sent.id, language: sent.language };
  const begun = { ...text, from };
  if (!(await insertSection(tx, permit, id, begun, { at: ctx.now, by: actorId(ctx.actor) ?? null }))) return;
  await sayWhatBecame(tx, ctx, permit, begun, 'taken');
  if (sent === undefined) return;
  const asSent = { title: inLanguageOf(sent, sent.title), body: inLanguageOf(sent, sent.body) };
  if (saysOtherwise(begun, asSent)) await sayWhatBecame(tx, ctx, permit, begun, 'changed');
}

function inLanguageOf({ language }: Contribution, text: string): InLanguages {
  return { it: language === 'it' ? text : '', en: language === 'en' ? text : '' };
}

/** What the report is called until somebody gives it another name. */
function firstTitle() {
  return { it: messages('it').reporting.firstTitle, en: messages('en').reporting.firstTitle };
}
