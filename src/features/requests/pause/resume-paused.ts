import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { writeToHousehold } from '../follow/write-to-household.ts';
import { pausedUntilBefore } from './pause-store.ts';
import { mayResumeByClock, resumeIn } from './resume-request.ts';

const atOnce = 200;

/** Ends the pauses that are over, each in a transaction of its own with the letter that says so. Returns how many. */
export async function resumePaused(ctx: Ctx): Promise<number> {
  const permit = mayResumeByClock(ctx);
  if (permit === undefined) return 0;
  const due = await read(ctx, (tx) => pausedUntilBefore(tx, dateAt(ctx.now), atOnce));
  let resumed = 0;
  for (const requestId of due) {
    await transact(ctx, async (tx) => {
      if ((await resumeIn(tx, ctx, permit, requestId)) === 'not-paused') return;
      resumed += 1;
      const { name: municipality } = ctx.municipality;
      await writeToHousehold(tx, ctx, requestId, {
        subject: (language) => messages(language).requests.mail.resumed({ municipality, link: '' }).subject,
        body: (link, language) => messages(language).requests.mail.resumed({ municipality, link }).body,
        eventKey: `request:${requestId}:resumed:${dateAt(ctx.now)}`,
        paper: {
          kind: 'resumed',
          about: 'pause',
          asks: 'nothing',
          words: (language) => messages(language).paperLetters.resumed(),
        },
      });
    });
  }
  return resumed;
}
