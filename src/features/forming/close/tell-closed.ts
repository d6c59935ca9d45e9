import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { FormingGroup, FormingMember } from '../model.ts';
import type { CloseReason } from './end-without-start.ts';

/** Tells a household, once, that the group it was in came to no start: why, and that its request goes on as it is. */
export async function tellClosed(
  tx: Tx,
  ctx: Ctx,
  group: FormingGroup,
  { requestId, yes }: Pick<FormingMember, 'requestId' | 'yes'>,
  reason: CloseReason,
): Promise<void> {
  const factsIn = (language: Language) => ({
    kind: messages(language).vocabulary.kindsOfHelp[group.kindOfHelp],
    why: whyInWords(language, group, reason),
    hadYes: yes !== null,
  });
  await writeToHousehold(tx, ctx, requestId, {
    subject: (language) => messages(language).formingLetters.closedSubject,
    body: (link, language) =>
      messages(language).formingLetters.closed({ ...factsIn(language), link: `${link}/gruppi` }),
    eventKey: `forming-closed:${group.id}:${requestId}`,
    paper: {
      kind: 'forming-closed',
      about: 'group/forming',
      asks: 'nothing',
      words: (language) => messages(language).paperLetters.formingClosed(factsIn(language)),
    },
  });
}

function whyInWords(language: Language, group: FormingGroup, reason: CloseReason): string {
  const t = messages(language).formingLetters;
  const enough = group.missing === 'family' && group.present >= group.families;
  const lacked = enough ? t.lackedAgreement : t.lacked[group.missing];
  return reason === 'withdrawn'
    ? t.closedByStaff(lacked)
    : t.closedByTime(formats(language).date(group.endsAt), lacked);
}
