import { messages } from '../../../i18n/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import type { PoolRecord } from '../pool-record.ts';
import { whenInWords } from '../words.ts';
import { dayInWords, hoursInWords, outcomeInWords } from './day-words.ts';
import type { OwnCalendar } from './read-calendar.ts';

/** The calendar for the fridge door: the sessions that come, large, with the request's code and no name. */
export function calendarDocument(
  ctx: Ctx,
  language: Language,
  code: string,
  pool: PoolRecord,
  { upcoming }: OwnCalendar,
): PdfDocument {
  const all = messages(language);
  const t = all.poolCalendar;
  return {
    language,
    title: t.title,
    subtitle: all.vocabulary.kindsOfHelp[pool.kindOfHelp],
    author: all.municipalities.siteName(ctx.municipality.name),
    date: ctx.now,
    type: 'large',
    footer: code,
    blocks: [
      { kind: 'paragraph', text: t.lead(whenInWords(language, pool)) },
      ...(pool.venue === null
        ? []
        : [{ kind: 'paragraph' as const, text: `${pool.venue.name}, ${pool.venue.address}` }]),
      upcoming.length === 0
        ? { kind: 'paragraph', text: t.upcomingNone }
        : {
            kind: 'table',
            caption: t.upcomingTitle,
            columns: [{ header: t.day }, { header: t.hours }, { header: t.what }],
            rows: upcoming.map((session) => [
              dayInWords(language, session.day),
              hoursInWords(session),
              session.absenceSaid ? t.absenceSaid : outcomeInWords(language, session),
            ]),
            rowHeader: true,
          },
      { kind: 'note', text: t.paperAbsence },
    ],
  };
}
