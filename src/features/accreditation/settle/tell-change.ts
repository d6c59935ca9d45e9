import type { Accreditation } from '../../../domain/accreditation/accreditation-of.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { mailStaff, queueMessage } from '../../people/public.ts';
import { soughtInWords, type Followed } from '../../pools/public.ts';
import type { Dossier } from '../model.ts';
import { requirementTitle } from '../requirement-title.ts';

/**
 * Tells the organisation what its accreditation has become, and the desk where that touches groups: families are told by
 * the groups themselves. What it may do about it is behind its link, which is sent again on asking.
 */
export async function tellChange(
  tx: Tx,
  ctx: Ctx,
  dossier: Dossier,
  now: Accreditation,
  groups: Followed,
): Promise<void> {
  const { file } = dossier;
  const t = messages(file.language).accreditationLetters;
  const eventKey = `accreditation-${now.kind}:${file.id}:${ctx.now.getTime()}`;
  await queueMessage(tx, ctx, {
    recipient: file.email,
    subject: t.changedSubjects[now.kind],
    body: t.changed({
      organisation: file.organisation,
      what: t.changedTo[now.kind],
      why: whyOf(dossier, now),
      link: ctx.links.absolute('/accreditamento/riprendi'),
    }),
    eventKey,
  });
  const { withdrawn, stopped, resumed, closed } = groups;
  const touched = [withdrawn, stopped, resumed, closed].flat().length;
  if (touched === 0) return;
  // The staff read in the city's own language.
  const ours = messages('it').accreditationLetters;
  await mailStaff(tx, ctx, ['desk-operator', 'community-manager'], {
    subject: ours.deskSubject(file.organisation),
    body: ours.desk({
      organisation: file.organisation,
      what: ours.changedTo[now.kind],
      withdrawn: withdrawn.length,
      stopped: stopped.length,
      resumed: resumed.length,
      closed: closed.length,
      instead: groups.sought.map((sought) => soughtInWords(ctx, sought)),
      link: ctx.links.absolute('/gruppi'),
    }),
    eventKey: `${eventKey}:desk`,
  });
}

function whyOf(dossier: Dossier, now: Accreditation): string[] {
  if (now.kind !== 'suspended') return [];
  const t = messages(dossier.file.language).accreditationLetters;
  return now.causes.map((cause) =>
    cause.kind === 'decision' ? t.byDecision : t.missing(requirementTitle(dossier, cause.key)),
  );
}
