import { reminderDue, whatEnds, type Ending } from '../../../domain/accreditation/what-ends.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { factsOf } from '../facts-of.ts';
import type { Dossier } from '../model.ts';
import { requirementTitle } from '../requirement-title.ts';

/** Reminds an organisation of what ends soon: one letter for each end and each number of days, however often the clock rings. */
export async function remind(tx: Tx, ctx: Ctx, dossier: Dossier): Promise<void> {
  const on = todayAt(ctx.now);
  const { file } = dossier;
  const t = messages(file.language).accreditationLetters;
  for (const ending of whatEnds(factsOf(dossier), on)) {
    const days = reminderDue(ending.lastDay, on);
    if (days === undefined) continue;
    const by = formats(file.language).date(new Date(`${writeDay(ending.lastDay)}T12:00:00Z`));
    const what = ending.kind === 'term' ? t.theTerm : requirementTitle(dossier, ending.key);
    await queueMessage(tx, ctx, {
      recipient: file.email,
      subject: t.reminderSubject(what),
      body: t.reminder({
        what,
        by,
        consequence: t.consequences[consequenceOf(ending)],
        link: ctx.links.absolute('/accreditamento/riprendi'),
      }),
      eventKey: `accreditation-ends:${file.id}:${ending.kind}:${ending.kind === 'term' ? '' : ending.key}:${ending.lastDay}:${days}`,
    });
  }
}

function consequenceOf(ending: Ending): 'term' | 'suspends' | 'tells' {
  if (ending.kind === 'term') return 'term';
  return ending.kind === 'requirement' && !ending.blocking ? 'tells' : 'suspends';
}
