import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { PoolRecord } from '../pool-record.ts';

/** Tells a family that what the city adds for it is another: from a day on, or, without one, in what it is asked to sign. */
export async function tellContribution(
  tx: Tx,
  ctx: Ctx,
  { id, kindOfHelp }: PoolRecord,
  requestId: string,
  from: CalendarDay | undefined,
): Promise<void> {
  await writeToHousehold(tx, ctx, requestId, {
    subject: (language) => messages(language).poolRunningLetters.contributionSubject,
    body: (link, language) => {
      const t = messages(language).poolRunningLetters;
      const facts = { kind: messages(language).vocabulary.kindsOfHelp[kindOfHelp], link: `${link}/accordo` };
      return from === undefined
        ? t.contributionToSign(facts)
        : t.contribution({ ...facts, from: dateInWords(language, from) });
    },
    eventKey: `pool-contribution:${id}:${requestId}:${ctx.now.getTime()}`,
    paper: {
      kind: 'contribution',
      about: from === undefined ? 'group/change' : 'group/contribution',
      asks: from === undefined ? 'call' : 'nothing',
      deskPath: `/gruppi/${id}`,
      words: (language) =>
        messages(language).paperLetters.contribution({
          kind: messages(language).vocabulary.kindsOfHelp[kindOfHelp],
          from: from === undefined ? undefined : dateInWords(language, from),
        }),
    },
  });
}
