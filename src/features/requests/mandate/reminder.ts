import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { RequestPermit } from '../policy.ts';
import { writeToHousehold } from '../follow/write-to-household.ts';
import type { DueMandate } from './due-store.ts';
import { markReminded } from './mandate-store.ts';

/** Tells who holds a mandate that its end is near, once for each `occasion`. */
export async function remindIn(
  tx: Tx,
  ctx: Ctx,
  permit: RequestPermit<'move'>,
  due: DueMandate,
  occasion: string,
): Promise<void> {
  await markReminded(tx, permit, due.requestId, ctx.now);
  const { name: municipality } = ctx.municipality;
  const words = (language: Language, link: string) => {
    const { reminder, toShow } = messages(language).mandate.mail;
    const by = dayInWords(language, due.day);
    return (due.kind === 'expires' ? reminder : toShow)({ municipality, link: `${link}/mandato`, by });
  };
  await writeToHousehold(tx, ctx, due.requestId, {
    subject: (language) => words(language, '').subject,
    body: (link, language) => words(language, link).body,
    eventKey: `request:${due.requestId}:mandate:${occasion}`,
    paper: {
      kind: due.kind === 'expires' ? 'mandate-ends' : 'mandate-to-show',
      about: 'mandate',
      asks: 'call',
      // Late in the evening of the day itself, summer and winter.
      until: new Date(`${due.day}T21:00:00Z`),
      deskPath: `/sportello/richieste/${due.requestId}/mandato`,
      words: (language) => {
        const { mandateEnds, mandateToShow } = messages(language).paperLetters;
        return (due.kind === 'expires' ? mandateEnds : mandateToShow)({ by: dayInWords(language, due.day) });
      },
    },
  });
}

function dayInWords(language: Language, day: string): string {
  return formats(language).date(new Date(`${day}T12:00:00Z`));
}
