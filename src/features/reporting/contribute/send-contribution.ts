import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import {
  insertContribution,
  readContribution,
  readContributions,
  readSectionsBegun,
  type Contribution,
  type NewContribution,
} from '../contribution-store.ts';
import { mayContribute, mayWriteReport } from '../policy.ts';
import { readLastWords, type ContributionWord } from './contribution-word-store.ts';

/** Sends what a city wrote to the lab. Sent is sent: a second thought is another contribution. */
export async function sendContribution(ctx: Ctx, contribution: NewContribution): Promise<'sent' | 'denied'> {
  const permit = mayContribute(ctx);
  if (permit === undefined) return 'denied';
  await transact(ctx, async (tx) => {
    await insertContribution(tx, permit, contribution, { at: ctx.now, by: actorId(ctx.actor) ?? null });
    await recordAudit(tx, ctx, 'report-contribution-sent', 'report-contribution', contribution.id);
  });
  return 'sent';
}

export interface ContributionLine extends Contribution {
  /** The last that the lab did with it; undefined before it was taken up. */
  readonly word: ContributionWord | undefined;
  /** The section of the draft that it is in, for the lab alone. */
  readonly sectionId: string | undefined;
}

/** A city's own, or those that cities shared with the lab, with what became of each; undefined for who may see neither. */
export async function contributionsFor(ctx: Ctx): Promise<readonly ContributionLine[] | undefined> {
  const ofLab = mayWriteReport(ctx) !== undefined;
  if (mayContribute(ctx) === undefined && !ofLab) return undefined;
  return read(ctx, async (tx) => {
    const [all, words] = [await readContributions(tx), await readLastWords(tx)];
    const sections: ReadonlyMap<string, string> = ofLab ? await readSectionsBegun(tx) : new Map();
    return all.map((one) => ({ ...one, word: words.get(one.id), sectionId: sections.get(one.id) }));
  });
}

/** One that was shared with the lab, for who writes its report. */
export async function openContribution(ctx: Ctx, id: string): Promise<Contribution | undefined> {
  if (mayWriteReport(ctx) === undefined) return undefined;
  return read(ctx, (tx) => readContribution(tx, id));
}
