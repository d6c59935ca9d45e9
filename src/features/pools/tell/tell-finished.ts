import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { PoolRecord } from '../pool-record.ts';

/** Tells the families of a group that has ended, and asks how it went. */
export async function tellFinished(tx: Tx, ctx: Ctx, pool: PoolRecord, families: readonly string[]): Promise<void> {
  for (const requestId of families) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolRunningLetters.finishedSubject,
      body: (link, language) =>
        messages(language).poolRunningLetters.finished({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          link: `${link}/com-e-andata`,
        }),
      eventKey: `pool-finished:${pool.id}:${requestId}`,
      paper: {
        kind: 'finished',
        about: 'group',
        asks: 'call',
        deskPath: `/gruppi/${pool.id}/com-e-andata`,
        words: (language) =>
          messages(language).paperLetters.finished({
            kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          }),
      },
    });
  }
}
