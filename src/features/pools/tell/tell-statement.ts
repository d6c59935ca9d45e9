import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import { monthInWords } from '../calendar/day-words.ts';
import type { PoolRecord } from '../pool-record.ts';

/** Tells a family that the month's statement is there: no sums in the letter. */
export async function tellStatement(
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  requestId: string,
  month: CalendarDay,
): Promise<void> {
  await writeToHousehold(tx, ctx, requestId, {
    subject: (language) => messages(language).poolRunningLetters.statementSubject(monthInWords(language, month)),
    body: (link, language) =>
      messages(language).poolRunningLetters.statement({
        kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
        month: monthInWords(language, month),
        link: `${link}/gruppo/conti`,
      }),
    eventKey: `pool-statement:${pool.id}:${month}:${requestId}`,
    paper: {
      kind: 'statement',
      about: `statement/${pool.id}/${month}`,
      asks: 'nothing',
      deskPath: `/gruppi/${pool.id}/conti`,
      words: (language) =>
        messages(language).paperLetters.statement({
          kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
          month: monthInWords(language, month),
        }),
    },
  });
}
