import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { mailHousehold } from '../../requests/public.ts';
import { readPool } from '../pool-record-store.ts';
import { whenInWords } from '../words.ts';

/** Tells every family that its group starts, once. Names are behind the link, not in the letter. */
export async function tellAgreed(tx: Tx, ctx: Ctx, poolId: string, families: readonly string[]): Promise<void> {
  const pool = await readPool(tx, poolId);
  if (pool === undefined) return;
  for (const requestId of families) {
    await mailHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolLetters.agreedSubject,
      body: (link, language) =>
        messages(language).poolLetters.agreed({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          when: whenInWords(language, pool),
          link: `${link}/gruppo`,
        }),
      eventKey: `pool-agreed:${poolId}:${requestId}`,
    });
  }
}
