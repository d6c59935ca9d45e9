import { formats, messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { LockedPool } from '../answer/answer-store.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { PoolStop } from '../model.ts';
import { readPool } from '../pool-record-store.ts';

/** Tells the families of a group that it stands still, why, until when, and what happens now. One letter for each time. */
export async function tellStopped(
  tx: Tx,
  ctx: Ctx,
  { id, members }: LockedPool,
  { cause, since, until }: PoolStop,
): Promise<void> {
  const pool = await readPool(tx, id);
  if (pool === undefined) return;
  for (const { requestId, live } of members) {
    if (!live) continue;
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolLetters.stoppedSubject,
      body: (link, language) =>
        messages(language).poolLetters.stopped({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          provider: pool.provider.name,
          why: messages(language).pools.stop.why[cause],
          since: formats(language).date(since),
          until: dateInWords(language, until),
          link: `${link}/gruppo`,
        }),
      eventKey: `pool-stopped:${id}:${requestId}:${ctx.now.getTime()}`,
      paper: {
        kind: 'stopped',
        about: 'group/stop',
        asks: 'nothing',
        deskPath: `/gruppi/${id}`,
        words: (language) =>
          messages(language).paperLetters.stopped({
            kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
            provider: pool.provider.name,
            why: messages(language).pools.stop.why[cause],
            since: formats(language).date(ctx.now),
          }),
      },
    });
  }
}

/** Tells them that it goes on. */
export async function tellResumed(tx: Tx, ctx: Ctx, { id, members }: LockedPool): Promise<void> {
  const pool = await readPool(tx, id);
  if (pool === undefined) return;
  for (const { requestId, live } of members) {
    if (!live) continue;
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolLetters.resumedSubject,
      body: (link, language) =>
        messages(language).poolLetters.resumed({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          provider: pool.provider.name,
          link: `${link}/gruppo`,
        }),
      eventKey: `pool-resumed:${id}:${requestId}:${ctx.now.getTime()}`,
      paper: {
        kind: 'going-on',
        about: 'group/stop',
        asks: 'nothing',
        deskPath: `/gruppi/${id}`,
        words: (language) =>
          messages(language).paperLetters.goingOn({
            kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
            provider: pool.provider.name,
          }),
      },
    });
  }
}
