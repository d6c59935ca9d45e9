import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { PoolRecord } from '../pool-record.ts';

/** Tells the families of a group which is its last day, once for each day that was said. */
export async function tellLastDay(tx: Tx, ctx: Ctx, pool: PoolRecord, on: CalendarDay): Promise<void> {
  for (const { requestId } of pool.members.filter(({ live }) => live)) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolRunningLetters.lastDaySubject,
      body: (link, language) =>
        messages(language).poolRunningLetters.lastDay({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          on: dateInWords(language, on),
          link: `${link}/gruppo`,
        }),
      eventKey: `pool-last-day:${pool.id}:${on}:${requestId}`,
      paper: {
        kind: 'last-day',
        about: 'group/last-day',
        asks: 'nothing',
        deskPath: `/gruppi/${pool.id}`,
        words: (language) =>
          messages(language).paperLetters.lastDay({
            kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
            on: dateInWords(language, on),
          }),
      },
    });
  }
}
