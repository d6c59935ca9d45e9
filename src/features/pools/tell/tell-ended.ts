import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import { readPool } from '../pool-record-store.ts';

/** Tells families that their group does not start, or has broken up: never who said no. */
export async function tellEnded(tx: Tx, ctx: Ctx, poolId: string, families: readonly string[]): Promise<void> {
  const pool = await readPool(tx, poolId);
  if (pool === undefined) return;
  for (const requestId of families) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolLetters.endedSubject,
      body: (link, language) =>
        messages(language).poolLetters.ended({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          link,
        }),
      eventKey: `pool-ended:${poolId}:${requestId}`,
      paper: {
        kind: 'ended',
        about: 'group',
        asks: 'nothing',
        words: (language) =>
          messages(language).paperLetters.ended({ kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp] }),
      },
    });
  }
}
