import { defineJob } from '../../../platform/jobs/define-job.ts';
import { messages } from '../../../i18n/index.ts';
import { transact, type Ctx } from '../../context.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { mailAccountOr } from '../../people/public.ts';
import { readContribution, readSender } from '../contribution-store.ts';
import { readWordsOf, type SaidOfContribution } from './contribution-word-store.ts';
import { tellContributionJobOf } from './tell-contribution-job.ts';

/**
 * Writes to who sent a contribution what the lab did with it; to who leads the city, where nobody signed in sent it or they are gone. However often a text is
 * changed before anything else happens to it, it is one letter: the page says the rest.
 */
export async function tellContribution(
  ctx: Ctx,
  { contributionId, wordId }: { readonly contributionId: string; readonly wordId: string },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const contribution = await readContribution(tx, contributionId);
    const said = await readWordsOf(tx, contributionId);
    const at = said.findIndex(({ id }) => id === wordId);
    const word = said[at];
    if (contribution === undefined || word === undefined || word.word === 'taken') return;
    const t = messages(ctx.language).contributions.letters;
    const link = ctx.links.absolute(`/laboratorio/rapporto/contributi/${contributionId}`);
    await mailAccountOr(
      tx,
      ctx,
      { accountId: await readSender(tx, contributionId), otherwise: ['city-manager'] },
      {
        subject: t.subject[word.word],
        body: t.body({ title: contribution.title, what: t.what[word.word](word.version ?? 0), link }),
        eventKey: `contribution:${word.word === 'changed' ? firstOfItsChanges(said, at) : wordId}`,
      },
    );
  });
}

/** Of changes that follow one another, the first. */
function firstOfItsChanges(said: readonly SaidOfContribution[], at: number): string {
  const before = said.slice(0, at + 1).findLastIndex(({ word }) => word !== 'changed');
  return said[before + 1]?.id ?? '';
}

export interface TellContributionServices {
  readonly register: { all(): Promise<readonly Municipality[]> };
  /** The system's own context in a municipality: for jobs and the command line, never for pages. */
  contextFor(municipality: Municipality): Ctx;
}

export const tellContributionJob = defineJob(
  tellContributionJobOf.name,
  tellContributionJobOf.schema,
  async (services: TellContributionServices, { tenantId, ...which }) => {
    const municipality = (await services.register.all()).find((one) => one.tenantId === tenantId);
    if (municipality === undefined) throw new Error(`no municipality ${tenantId}`);
    await tellContribution(services.contextFor(municipality), which);
  },
);
