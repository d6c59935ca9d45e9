import type { Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import type { Ctx } from '../../context.ts';
import type { FromContribution, SectionText } from '../model.ts';
import type { ReportPermit } from '../policy.ts';
import { insertWord, type ContributionWord } from './contribution-word-store.ts';
import { tellContributionJobOf } from './tell-contribution-job.ts';

/** A section as far as who sent its text has to know of it. */
export interface SectionOfContribution extends Pick<SectionText, 'title' | 'body'> {
  readonly from: FromContribution | null;
}

/**
 * In the transaction that does something with a section: keeps for the city that sent its text what that was, and has whoever wrote it told by letter. A
 * section that nobody sent is nobody's to be told of. That a contribution was taken up is on its page and in no letter: what follows is.
 */
export async function sayWhatBecame(
  tx: Tx,
  ctx: Ctx,
  permit: ReportPermit<'write'>,
  { from, title, body }: SectionOfContribution,
  word: ContributionWord,
  version: number | null = null,
): Promise<void> {
  if (from === null) return;
  const { cityId, contributionId, language } = from;
  const id = ctx.newId();
  const text = { title: title[language], body: body[language] };
  await insertWord(tx, permit, { id, cityId, contributionId, word, version, ...text, saidAt: ctx.now });
  if (word !== 'taken') await enqueue(tx, tellContributionJobOf, { tenantId: cityId, contributionId, wordId: id });
}

/** Whether two texts differ for who wrote them, in the language that it was sent in. */
export function saysOtherwise(
  { from, title, body }: SectionOfContribution,
  other: Pick<SectionText, 'title' | 'body'>,
): boolean {
  if (from === null) return false;
  const { language } = from;
  const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return bare(title[language]) !== bare(other.title[language]) || bare(body[language]) !== bare(other.body[language]);
}
