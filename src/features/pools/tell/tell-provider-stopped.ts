import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { LockedPool } from '../answer/answer-store.ts';
import { readPool } from '../pool-record-store.ts';

/** Tells families that their group ends because its provider may not give the service any more: it is nobody's fault among them. */
export async function tellProviderStopped(
  tx: Tx,
  ctx: Ctx,
  { id }: LockedPool,
  families: readonly string[],
): Promise<void> {
  const pool = await readPool(tx, id);
  if (pool === undefined) return;
  for (const requestId of families) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolLetters.withdrawnSubject,
      body: (link, language) =>
        messages(language).poolLetters.withdrawn({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          provider: pool.provider.name,
          link,
        }),
      eventKey: `pool-ended:${id}:${requestId}`,
      paper: {
        kind: 'withdrawn',
        about: 'group',
        asks: 'nothing',
        words: (language) =>
          messages(language).paperLetters.withdrawn({
            kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
            provider: pool.provider.name,
          }),
      },
    });
  }
}
